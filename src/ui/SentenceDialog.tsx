import type { Locale } from '../text/locale.ts';
import { Dialog, openDialog } from './Dialog.tsx';

const words = {
  close: { zh: '关闭', en: 'Close' },
  label: { zh: '这个数字的原句', en: 'The sentence of this number' },
};

/** Opens the sentence that a number was read from. @param card its card as markup, as the site was built with it */
export function openSentenceDialog(locale: Locale, card: string): void {
  openDialog((onClose) => <SentenceDialog locale={locale} card={card} onClose={onClose} />);
}

function SentenceDialog(props: { locale: Locale; card: string; onClose: () => void }) {
  const { locale, card, onClose } = props;
  return (
    <Dialog label={words.label[locale]} close={words.close[locale]} onClose={onClose}>
      <div
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of this site
        dangerouslySetInnerHTML={{ __html: card }}
      />
    </Dialog>
  );
}
