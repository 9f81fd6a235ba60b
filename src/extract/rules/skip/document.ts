/** Numbers of documents, clauses and issues: 〔2019〕12号, 第47条, GB/T 19001-2016. */

import { isDigit, isHan, isLetter } from '../../character.ts';
import { aside } from '../rule.ts';

/** 〔2019〕国发|12: a bracket with a year closes before at most four Han characters; 指数[1]上涨|2.5% has a footnote. */
function isAfterBracket(text: string, start: number): boolean {
  let at = start - 1;
  while (start - at < 5 && isHan(text, at)) at -= 1;
  return (
    at < start - 1 && '〕］]'.includes(text[at] ?? '。') && /\d{4}$/.test(text.slice(Math.max(0, at - 4), at))
  );
}

const reason = '文件、条款或期刊的编号';

// 〔2019〕12号, （2020）5号, 第47条, 国发12号
export const document = aside('number of a document', 'document', reason, (at) => {
  const { text, start, end } = at;
  const open = text[start - 1] ?? '';
  const close = text[end] ?? '';
  if ((open === '〔' || open === '［' || open === '[') && (close === '〕' || close === '］' || close === ']'))
    return [start - 1, end + 1];
  if (
    (open === '（' || open === '(') &&
    (close === '）' || close === ')') &&
    /^\d{4}$/.test(at.written) &&
    /^[^，。；、]{0,14}号/.test(text.slice(end + 1, end + 16))
  )
    return [start - 1, end + 1];
  if (
    (text[start] === '0' && /^0\d(?![:：]\d)/.test(text.slice(start, start + 4))) ||
    (isDigit(text, start) && isAfterBracket(text, start))
  )
    return [start, end];
  // 房间号1208, 尾号3; 封停账号3.4万个 counts
  if (
    '号为：:'.includes(text[start - 1] ?? '。') &&
    /[学账帐尾卡牌间房书刊工单]号[为：:]?$/.test(at.before(3)) &&
    !/^[万亿余多个张家户部人条册]/.test(text[end] ?? '') &&
    !/[万亿]/.test(text[end - 1] ?? '')
  )
    return [start, end];
  // GB/T 19001-2016
  if ((open === '-' || open === '—') && /[A-Z]{2}\d*(?:\/T)?\s?\d[\d.]*[-—]$/.test(at.before(20)))
    return [start, end];
  // 2022版身份证
  if (close === '版' && /^(?:19|20)\d{2}$/.test(at.written)) return [start, end + 1];
  if (close === '号' && !/[0-9]月$/.test(text.slice(start - 2, start)))
    return [text[start - 1] === '第' ? start - 1 : start, end + 1];
  if (text[start - 1] === '第' && /^(?:条|款|章|节|编|页|期|卷)/.test(close)) return [start - 1, end + 1];
  return null;
});

// 附件2, 专栏3, 表3-1, 编号12, P. 95; 附件2B is a code
export const documentLabel = aside(
  'number of a document',
  'document',
  reason,
  (at) => {
    const { text, start, end } = at;
    if (isLetter(text, end)) return null;
    // 发布指导性案例119件 counts
    if (text.startsWith('案例', start - 2) && '件个起宗篇批项'.includes(text[end] ?? '。')) return null;
    if (!isDigit(text, start) && !/(?:附件|附表|附录|附注|附图|专栏)$/.test(at.before(2))) return null;
    // 表3-1, 图5-1
    const part = /^[-—–]\d{1,3}(?![\d.%％月年日])/.exec(text.slice(end, end + 5))?.[0].length ?? 0;
    return labels.test(at.before(12)) ? [start, end + part] : null;
  },
  { after: /[码号律别用、栏件表录注图例.e\s]/ },
);

const labels =
  /(?:编码|代码|编号|序号(?:一律|分别)?用?(?:\d、)*|证号|文号|案号|批号|型号|专栏|附件|附表|附录|附注|附图|图表|案例|(?:^|[^代发图地])[表图]|样例|批准文号|[Pp]{1,2}\.|[Pp]age)\s?$/;
