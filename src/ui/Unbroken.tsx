import { toStretches } from '../text/unbroken.ts';

/** Words whose days, sums and quantities are not broken over two lines. */
export function Unbroken({ words }: { readonly words: string }) {
  const parts = toStretches(words).map((stretch, at) => ({ id: String(at), ...stretch }));
  return parts.map(({ id, text, isWhole }) =>
    isWhole ? (
      <span key={id} className="whole">
        {text}
      </span>
    ) : (
      text
    ),
  );
}
