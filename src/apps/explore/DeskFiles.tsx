import { useRef } from 'react';
import type { Locale } from '../../text/locale.ts';
import { deskExtension } from './desk-file.ts';
import type { DeskFileHook } from './use-desk-file.ts';

const words = {
  title: { zh: '整个工作台', en: 'The whole desk' },
  save: { zh: '存成文件', en: 'Save as a file' },
  open: { zh: '打开工作台文件', en: 'Open a desk file' },
  hint: {
    zh: '所有查询、说明和我的表，一个文件',
    en: 'All queries, notes and tables of your own in one file',
  },
  clash: { zh: '这些名称已经有了：', en: 'These names are here already: ' },
  both: { zh: '两份都留，新来的改名', en: 'Keep both, rename the new ones' },
  replace: { zh: '用新来的', en: 'Take the new ones' },
  skip: { zh: '留原来的', en: 'Keep those here' },
  none: { zh: '不打开', en: 'Do not open' },
};

interface DeskFilesProps {
  readonly locale: Locale;
  readonly desk: DeskFileHook;
}

/** The desk as one file, out and in. */
export function DeskFiles({ locale, desk }: DeskFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="desk-files">
      <h2>{words.title[locale]}</h2>
      <p className="entry">
        <button type="button" onClick={() => void desk.save()}>
          {words.save[locale]}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {words.open[locale]}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        accept={`.${deskExtension},.zip`}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void desk.look(file);
          event.target.value = '';
        }}
      />
      <p className="hint" role="status">
        {desk.said || words.hint[locale]}
      </p>
      {desk.clashes ? (
        <fieldset className="clash">
          <legend>{words.clash[locale] + desk.clashes.join(', ')}</legend>
          {(['both', 'replace', 'skip'] as const).map((clash) => (
            <button key={clash} type="button" onClick={() => void desk.choose(clash)}>
              {words[clash][locale]}
            </button>
          ))}
          <button type="button" onClick={() => void desk.choose(null)}>
            {words.none[locale]}
          </button>
        </fieldset>
      ) : null}
    </section>
  );
}
