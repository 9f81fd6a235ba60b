import {
  elementCode,
  frameCode,
  headCode,
  markdownCode,
  pictureAddress,
  pictureCode,
  plainCode,
} from '../share/embed-code.ts';
import { CodeForm } from './CodeForm.tsx';
import { PageForm, PictureForm, RichForm, TableForm } from './FileForms.tsx';
import type { ShareFormProps } from './ShareForm.tsx';
import { say } from './share-words.ts';

/** Every form that a figure can leave in; embeds always hold the whole figure, so a filter leaves them out. */
export function ShareForms(props: ShareFormProps) {
  const { choice, shared, filtered, hosted, pinned } = props.sharing;
  const embeds = hosted && !filtered;
  return (
    <>
      {embeds ? (
        <>
          <CodeForm
            {...props}
            form="frame"
            name={say('frame')}
            hint={say('frameHint')}
            bytes={shared.bytes.frame}
            codes={[['', frameCode(choice)]]}
          />
          <CodeForm
            {...props}
            form="element"
            name={say('element')}
            hint={say('elementHint')}
            bytes={shared.bytes.element}
            codes={[
              ['', elementCode(choice)],
              ...(pinned ? [] : [[say('headHint'), headCode(choice)] as const]),
            ]}
          />
        </>
      ) : null}
      {hosted ? null : <PageForm {...props} />}
      <RichForm {...props} />
      <PictureForm {...props} />
      {embeds ? (
        <>
          <CodeForm
            {...props}
            form="picture"
            name={say('pictureCode')}
            hint={say('pictureCodeHint')}
            bytes={shared.bytes.png}
            codes={[['', pictureCode(choice)]]}
          />
          <CodeForm
            {...props}
            form="markdown"
            name={say('markdown')}
            hint={say('markdownHint')}
            codes={[['', markdownCode(choice, shared.source)]]}
          />
        </>
      ) : null}
      <CodeForm
        {...props}
        form="words"
        name={say('plain')}
        hint={say('plainHint')}
        codes={[
          ['', plainCode(choice, shared.source)],
          ...(embeds ? [[say('pictureAddress'), pictureAddress(choice)] as const] : []),
        ]}
      />
      <TableForm {...props} />
      {hosted ? (
        <CodeForm
          {...props}
          form="link"
          name={say('link')}
          hint={say('linkHint')}
          codes={[['', choice.page]]}
        />
      ) : null}
    </>
  );
}
