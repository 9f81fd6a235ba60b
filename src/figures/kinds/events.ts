/** What happened, by time. */

import { reformTimeline } from '../reform-timeline.ts';
import { fromEntry, headed, type KindEntry, nameOf } from './kind.ts';

export function eventsKind(entry: KindEntry): typeof reformTimeline {
  const name = nameOf(entry);
  return {
    ...reformTimeline,
    ...fromEntry(entry),
    question: { zh: `${name.zh}：什么时候发生了什么？`, en: `What happened when: ${name.en}?` },
    title: (rows, locale) =>
      headed(name[locale], locale === 'zh' ? `${rows.length}个节点` : `${rows.length} dated steps`, locale),
  };
}
