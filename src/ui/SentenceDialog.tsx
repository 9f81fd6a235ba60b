import { useMemo, useRef } from 'react';
import type { Locale } from '../text/locale.ts';
import { markup } from '../text/trusted.ts';
import { CopyButton } from './CopyButton.tsx';
import { Dialog, openDialog } from './Dialog.tsx';
import { toNumberCodes, toQuotation } from './quotation.ts';

const words = {
  close: { zh: '关闭', en: 'Close' },
  label: { zh: '这个数字的原句', en: 'The sentence of this number' },
  frame: { zh: '复制嵌入代码', en: 'Copy embed code' },
  link: { zh: '复制带链接的数字', en: 'Copy the number as a link' },
  quote: { zh: '复制原句、出处与链接', en: 'Copy sentence, source and link' },
};

/** Opens the sentence that a number was read from. @param card its card as markup, as the site was built with it */
export function openSentenceDialog(locale: Locale, card: string): void {
  openDialog((onClose) => <SentenceDialog locale={locale} card={card} onClose={onClose} />);
}

function SentenceDialog(props: { locale: Locale; card: string; onClose: () => void }) {
  const { locale, card, onClose } = props;
  const shown = useRef<HTMLDivElement>(null);
  const html = useMemo(() => markup(card), [card]);
  const codes = useMemo(() => toNumberCodes(cardOf(card)), [card]);
  return (
    <Dialog label={words.label[locale]} close={words.close[locale]} onClose={onClose}>
      <div
        ref={shown}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of this site
        dangerouslySetInnerHTML={{ __html: html }}
      />
      <p className="quotation">
        <CopyButton
          locale={locale}
          label={words.quote[locale]}
          text={() => toQuotation(shown.current?.firstElementChild, locale)}
        />
        {codes
          ? (['frame', 'link'] as const).map((form) => (
              <CopyButton key={form} locale={locale} label={words[form][locale]} text={() => codes[form]} />
            ))
          : null}
      </p>
    </Dialog>
  );
}

const cardOf = (card: string) =>
  new DOMParser().parseFromString(markup(card), 'text/html').body.firstElementChild;
