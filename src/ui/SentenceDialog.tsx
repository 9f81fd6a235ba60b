import { useRef } from 'react';
import type { Locale } from '../text/locale.ts';
import { CopyButton } from './CopyButton.tsx';
import { Dialog, openDialog } from './Dialog.tsx';
import { toQuotation } from './quotation.ts';

const words = {
  close: { zh: '关闭', en: 'Close' },
  label: { zh: '这个数字的原句', en: 'The sentence of this number' },
  quote: { zh: '复制原句、出处与链接', en: 'Copy sentence, source and link' },
};

/** Opens the sentence that a number was read from. @param card its card as markup, as the site was built with it */
export function openSentenceDialog(locale: Locale, card: string): void {
  openDialog((onClose) => <SentenceDialog locale={locale} card={card} onClose={onClose} />);
}

function SentenceDialog(props: { locale: Locale; card: string; onClose: () => void }) {
  const { locale, card, onClose } = props;
  const shown = useRef<HTMLDivElement>(null);
  return (
    <Dialog label={words.label[locale]} close={words.close[locale]} onClose={onClose}>
      <div
        ref={shown}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of this site
        dangerouslySetInnerHTML={{ __html: card }}
      />
      <p className="quotation">
        <CopyButton
          locale={locale}
          label={words.quote[locale]}
          text={() => toQuotation(shown.current?.firstElementChild, locale)}
        />
      </p>
    </Dialog>
  );
}
