import { useState } from 'react';
import type { Locale } from '../text/locale.ts';

const words = {
  copy: { zh: '复制', en: 'Copy' },
  done: { zh: '已复制', en: 'Copied' },
  failed: { zh: '没有复制成，请手动选取', en: 'Not copied; select it by hand' },
};

/** Copies the text before it. */
export function CopyButton({ locale }: { locale: Locale }) {
  const [state, setState] = useState<keyof typeof words>('copy');
  return (
    <button
      type="button"
      className="copy"
      onClick={async ({ currentTarget }) => {
        const text = currentTarget.previousElementSibling?.textContent ?? '';
        setState(
          await navigator.clipboard.writeText(text).then(
            () => 'done' as const,
            () => 'failed' as const,
          ),
        );
        setTimeout(() => setState('copy'), 1600);
      }}
    >
      {words[state][locale]}
    </button>
  );
}
