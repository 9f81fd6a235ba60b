/** Why there is no answer, as a sentence to the reader. */

import type { Locale, Text } from '../../text/locale.ts';
import type { Fault } from './sheets.ts';

const words: Readonly<Record<Fault['kind'], Text>> = {
  empty: { zh: '这里没有语句可运行。', en: 'There is no statement to run.' },
  cancelled: {
    zh: '已停止。查询还在上面，可以改了再问。',
    en: 'Stopped. The query is still above; change it and ask again.',
  },
  late: {
    zh: '超过20秒，已停止：别人的链接只能运行这么久。查询还在上面，可以改了在自己的工作区里问。',
    en: 'Stopped after 20 seconds: a link of others may not run longer. The query is still above.',
  },
  engine: {
    zh: '数据库在这个查询上停住了，正在重启；台账与导入的表会恢复，查询原样保留。它说：',
    en: 'The database stopped at this query and is restarting; the tables come back and the query is kept. It said: ',
  },
  memory: {
    zh: '这个查询要的内存超过了能给的。先用where或limit缩小，或先汇总再连接。数据库说：',
    en: 'This query needs more memory than there is. Narrow it with where or limit, or sum up before joining. The database said: ',
  },
  query: { zh: '', en: '' },
  source: { zh: '', en: '' },
  readonly: {
    zh: '台账的表只读。要改，先建一张自己的：',
    en: 'The tables of the ledger are for reading. To change one, make your own of it first: ',
  },
  other: { zh: '', en: '' },
};

export function faultWords(fault: Fault, locale: Locale): string {
  return words[fault.kind][locale] + fault.words;
}
