/** What the review speaks of, in its order: each part with what its slides say. */

import { domainOf, wholeDomain } from '../../dataset/domains.ts';
import type { Locale } from '../../text/locale.ts';
import { capital } from '../../text/phrase.ts';
import type { DeckSlide, SlideKind } from './slide-kind.ts';

interface AgendaBody {
  readonly kind: 'agenda';
}

interface Part {
  readonly name: string;
  readonly says: readonly string[];
}

interface Open extends Part {
  readonly says: string[];
  readonly isOpen: boolean;
}

export const agendaSlide: SlideKind<AgendaBody> = {
  kind: 'agenda',
  name: { zh: '提纲', en: 'Agenda' },
  isBody: () => true,
  blank: () => ({ kind: 'agenda' }),
  propose: (_, { locale }) => ({ title: locale === 'zh' ? '提纲' : 'Agenda', takeaway: '' }),
  layout: (_, { locale, slides = [] }) => {
    const zh = locale === 'zh';
    const rows = partsOf(slides, locale).map(({ name, says }, at) => [
      `${at + 1}${zh ? '．' : '. '}${name}`,
      says.join(zh ? '；' : '; ') || '—',
    ]);
    const columns = zh ? ['部分', '内容'] : ['Part', 'What it says'];
    return [{ body: { kind: 'table', table: { columns, rows }, notes: [] } }];
  },
};

/**
 * A divider is a part with the figures behind it, figures before any are of the whole, every other slide is a part of
 * its own; the cover is none.
 */
function partsOf(slides: readonly DeckSlide[], locale: Locale): readonly Part[] {
  const parts: Open[] = [];
  for (const { title, takeaway, body } of slides) {
    if (body.kind === 'title' || body.kind === 'agenda') continue;
    const [subject, rest] = parted(title.text);
    const part = parts.at(-1);
    if (body.kind === 'section') parts.push({ name: title.text, says: [], isOpen: true });
    else if (body.kind === 'figure') {
      const own = part?.isOpen ? part : { name: domainOf(wholeDomain).name[locale], says: [], isOpen: true };
      if (own !== part) parts.push(own);
      // A figure that goes by the name of its part is told by what it says.
      const said = subject === own.name && rest ? capital(rest) : subject;
      if (!own.says.includes(said)) own.says.push(said);
    } else {
      const says = [takeaway.text || rest].filter(Boolean);
      parts.push({ name: subject, says, isOpen: false });
    }
  }
  return parts;
}

/** 上次评估以来的变化：2019年5月31日至2020年5月31日 in its subject and what is said of it. */
function parted(title: string): readonly [subject: string, rest: string] {
  const [subject = ''] = title.split(/[：；]|[:;] /);
  return [subject, title.slice(subject.length).replace(/^[：；:;]\s*/, '')];
}
