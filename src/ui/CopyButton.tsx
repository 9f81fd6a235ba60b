import { useState } from 'react';
import type { Locale } from '../text/locale.ts';

const words = {
  copy: { zh: '复制', en: 'Copy' },
  done: { zh: '已复制', en: 'Copied' },
  failed: { zh: '没有复制成，请手动选取', en: 'Not copied; select it by hand' },
};

interface Props {
  readonly locale: Locale;
  /** What it says before it is used; “copy” where nothing is given. */
  readonly label?: string;
  /** What it copies, where that is not the text before it. */
  readonly text?: () => string;
}

/** Copies the text before it, or another one, and says so. */
export function CopyButton({ locale, label = words.copy[locale], text }: Props) {
  const [state, setState] = useState<keyof typeof words>('copy');
  return (
    <button
      type="button"
      className="copy"
      onClick={async ({ currentTarget }) => {
        const copied = text?.() ?? currentTarget.previousElementSibling?.textContent ?? '';
        setState(
          await navigator.clipboard.writeText(copied).then(
            () => 'done' as const,
            () => 'failed' as const,
          ),
        );
        setTimeout(() => setState('copy'), 1600);
      }}
    >
      {state === 'copy' ? label : words[state][locale]}
    </button>
  );
}
