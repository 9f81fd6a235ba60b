import { useState } from 'react';
import type { Locale } from '../../text/locale.ts';
import { toParquetHash } from '../../ui/explore-address.ts';

const words = {
  link: { zh: '复制指向这个文件的链接', en: 'Copy a link to this file' },
  copied: { zh: '已复制', en: 'Copied' },
};

/** Copies a link that opens the room on Parquet at this address. */
export function LinkButton({ address, locale }: { address: string; locale: Locale }) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    const link = new URL(toParquetHash(address), location.href).href;
    // Where the clipboard is closed the link itself can be copied by hand.
    const done = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied(done ? words.copied[locale] : link);
  };
  return (
    <p className="entry">
      <button type="button" className="plain" onClick={() => void copy()}>
        {words.link[locale]}
      </button>
      <span className="told" aria-live="polite">
        {copied}
      </span>
    </p>
  );
}
