import { useState } from 'react';
import { toDecisionsCsv } from '../../dataset/decision-log.ts';
import type { Locale } from '../../text/locale.ts';
import { pathIn, pathOf } from '../../ui/address.ts';
import { handedText } from '../../ui/ledger-drafts.ts';
import { siteRoot } from '../../ui/page-context.ts';
import type { OpenText } from './open-texts.ts';

const words = {
  put: { zh: '放进我的台账', en: 'Put it into a ledger of mine' },
  full: {
    zh: '浏览器存不下这篇文章；请在“我的台账”里直接放入文件。',
    en: 'The browser has no room for this text; drop its file in “My ledgers” instead.',
  },
};

/** Takes the text and what was decided along to the room where ledgers are made. */
export function ToLedger({ locale, openText }: { readonly locale: Locale; readonly openText: OpenText }) {
  const [fault, setFault] = useState('');
  const go = () => {
    try {
      const { prose, log } = openText;
      handedText.write({ ...prose, decisions: log.length > 0 ? toDecisionsCsv(log) : '' });
      location.assign(siteRoot() + pathIn(locale, pathOf.ledgers));
    } catch {
      setFault(words.full[locale]);
    }
  };
  return (
    <>
      <button type="button" onClick={go}>
        {words.put[locale]}
      </button>
      {fault ? <span role="alert">{fault}</span> : null}
    </>
  );
}
