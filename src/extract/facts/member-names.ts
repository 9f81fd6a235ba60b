/** What the names of a whole and of its members have in common. */

export const withoutBracket = (subject: string): string => subject.replace(/[（(][^（）()]*[）)]$/, '');

/** 医院床位中 is of 医院. */
const measureTail = /^(?:床位|人员|病床|面积|人数|学生|用户|企业|资金|案件|收入|支出|投资)$/;

/** 货邮运输中 is of 货邮运输量, 卫生人员中 of 全国卫生人员. */
export const isNamedAfter = (name: string, own: string): boolean =>
  name.endsWith(own) ||
  own.endsWith(name) ||
  (name.startsWith(own) && measureTail.test(name.slice(own.length))) ||
  (name.length >= 4 && own.replace(/[量额值]$/, '').endsWith(name));

/** 第二产业中，制造业|税收| is of 第二产业|税收|. */
export const isMeasuredAlike = (name: string | null, own: string, subject: string | null): boolean =>
  name !== null &&
  name.length >= 2 &&
  own.length > name.length + 1 &&
  own.startsWith(name) &&
  subject?.endsWith(own.slice(name.length)) === true;

/** 秋粮 beside 夏粮: behind a semicolon only what is called alike is a member too. */
export function isSibling(last: string | null, subject: string | null): boolean {
  if (last === null || subject === null) return false;
  return (
    last.slice(-2) === subject.slice(-2) ||
    (last.slice(-1) === subject.slice(-1) && !/[人数量额率值]$/.test(last))
  );
}

/** 全国卫生人员总数 is 卫生人员 where a member is named after it. */
export const coreOf = (words: string): string =>
  words
    .replace(
      /^(?:年末|全部|所有)?(?:全国|全社会|全省|全市|全区|全县|全州|全镇|我国|我省|我市)?(?:完成|实现)?/,
      '',
    )
    .replace(/(?:总数|总量|数量|总计|数)$/, '');

/** 本月接到的举报中: what has been done with all of them says what they are. */
export const done =
  /(?:接到|收到|受理|办理|辦理|查处|破获|破獲|审结|登记|新增|完成|销售|发生|接受|录得|錄得)的[^的]{2,8}$/;

/** Words that can only be a whole. */
export const totals =
  /总|全部|所有|各类|(?:人员|企业|机构|案件|学生|人口|家庭|居民|用户|群众|项目|面积|[产销运总]量|[总余]额|收入|支出|投资|资金|贷款|存款|[产总價价]值|[價价]值|参保|职工|旅客|游客)$/;
