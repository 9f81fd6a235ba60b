import { useState } from 'react';
import { documentFiles } from '../../documents/document.ts';
import type { Locale } from '../../text/locale.ts';
import { FileField } from '../../ui/FileField.tsx';

const words = {
  zh: {
    drop: '把文件拖到这里，可以一次几个（PDF、DOCX、OFD、网页、RTF、纯文本，或它们的ZIP），或',
    choose: '选择文件',
    paste: '或把一篇文章贴在这里',
    add: '加入这一篇',
    refused: '没有加入的：',
  },
  en: {
    drop: 'Drop files here, several at once (PDF, DOCX, OFD, web page, RTF, plain text, or a ZIP of them), or ',
    choose: 'Choose files',
    paste: 'or paste an article here',
    add: 'Add this text',
    refused: 'Not added:',
  },
};

interface TextInputProps {
  readonly locale: Locale;
  readonly isFirst: boolean;
  /** A sentence for each text that was not taken. */
  readonly refused: readonly string[];
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Texts come in: dropped, chosen or pasted. */
export function TextInput({ locale, isFirst, refused, onText, onFiles }: TextInputProps) {
  const say = words[locale];
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the same is done by its buttons */}
      <div
        className={over ? 'text-input over' : 'text-input'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length > 0) onFiles(files);
          else setPasted(event.dataTransfer?.getData('text/plain') ?? '');
        }}
      >
        <p className="acts">
          <span>{say.drop}</span>
          <FileField label={say.choose} accept={documentFiles} multiple onFiles={onFiles} />
        </p>
        <label className="wide-field">
          {say.paste}
          <textarea
            lang="zh-CN"
            rows={isFirst ? 6 : 2}
            value={pasted}
            onChange={({ currentTarget }) => setPasted(currentTarget.value)}
          />
        </label>
        {pasted.trim() === '' ? null : (
          <p className="acts">
            <button
              type="button"
              className="primary"
              onClick={() => {
                onText(pasted);
                setPasted('');
              }}
            >
              {say.add}
            </button>
          </p>
        )}
      </div>
      <div role="alert">
        {refused.length > 0 ? (
          <div className="fault">
            <p>{say.refused}</p>
            <ul>
              {refused.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </>
  );
}
