/** The forms in which dates are printed: 2019年10月1日, 1至5月, 一季度, “十三五”期间, 二十世纪八十年代. */

const d = '[0-9０-９]';
const h = '[〇零○一二三四五六七八九十]';
const dash = '\\s?(?:至|到|—{1,2}|–|-|－|~|～|―)\\s?';
/** What may join the two ends of a stretch. */
export const dashes = '至到—–-－~～―';
const yearForms = `(${d}{4}|[一二][〇零○一二三四五六七八九]{3}|壹玖[〇零○一二三四五六七八九]{2})`;
const month = `(${d}{1,2}|十[一二]?|[一二三四五六七八九])`;
const day = `(${d}{1,2}|三十一?|卅一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])`;

/** Each form from its first figure on; what is inside it stands in groups. */
export const patterns = {
  yearSpan: new RegExp(`^${yearForms}\\s?年?(?:度)?${dash}${yearForms}\\s?年(?:度)?(?:期间|间)?`),
  shortYearSpan: new RegExp(`^${yearForms}${dash}(${d}{2})\\s?年(?:度)?`),
  monthSpan: new RegExp(`^(?:${yearForms}\\s?年\\s?)?${month}\\s?(?:月份?)?${dash}${month}\\s?月份?`),
  daySpan: new RegExp(
    `^(?:${yearForms}\\s?年\\s?)?${month}\\s?月\\s?${day}\\s?[日号]?${dash}(?:${yearForms}\\s?年\\s?)?(?:${month}\\s?月\\s?)?${day}\\s?[日号](?!线|楼)`,
  ),
  dateSpan: new RegExp(
    `^${yearForms}\\s?年\\s?${month}\\s?月份?${dash}${yearForms}\\s?年\\s?${month}\\s?月份?`,
  ),
  full: new RegExp(`^${yearForms}\\s?年\\s?${month}\\s?月\\s?${day}\\s?[日号](?!线|楼)`),
  yearMonth: new RegExp(`^${yearForms}\\s?年\\s?${month}\\s?月(?:份|底|初|末|中旬|上旬|下旬)?`),
  yearPart: new RegExp(
    `^${yearForms}\\s?年\\s?(上半年|下半年|(?:第|前)?[一二三四1-4]个?季度|第[一二三四1-4]季)`,
  ),
  year: new RegExp(
    `^${yearForms}\\s?(?:年度|年初|年末|年底|年中(?![国央部小心医东外])|年间|年(?!以上|以下|以内|左右|级))`,
  ),
  schoolYear: new RegExp(
    `^${yearForms}(?:—|-|－|–|/)${yearForms}(?:学年度?|年度|榨季|赛季|财年|采暖季|雪季)`,
  ),
  // 2021、2022和2023年
  listedYear: /^((?:1[89]|20)\d{2})(?=(?:[、和与及](?:1[89]|20)\d{2}){1,6}\s?年(?!以上|以下|以内|左右))/,
  // 3、4月份; 9、10两个月
  listedMonth: /^(\d{1,2})(?=(?:[、和]\d{1,2}){1,6}(?:月(?!\d)|[两兩三四][个個]月))/,
  lastListedMonth: /^(\d{1,2})[两兩三四][个個]月/,
  numeric: new RegExp(`^(${d}{4})([-/.．－])(${d}{1,2})\\2(${d}{1,2})(?!${d})`),
  monthDay: new RegExp(`^${month}\\s?月\\s?${day}\\s?[日号](?!线|楼)`),
  month: new RegExp(
    `^${month}\\s?月(?:份|底|初(?![一二三四五六七八九十])|末|中旬|上旬|下旬)?(?!刊|球|亮|饼|薪|票|均|租|供|嫂|季)`,
  ),
  daysOnly: new RegExp(`^(${d}{1,2})(?:日)?${dash}(${d}{1,2})\\s?日(?!内|以内|之内|以上|以下|左右|游|后)`),
  hanDay:
    /^(三十一?|卅一?|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])日(?=上午|下午|晚|早|凌晨|清晨|中午|夜|开幕|闭幕|在|电|讯|召开|举行|发布|签署|抵达|离开|零时|[一二三四五六七八九十]{1,3}时)/,
  day: new RegExp(`^(${d}{1,2})\\s?日(?!内|以内|之内|以上|以下|左右|游|龄|均|后|元)`),
  // 前11个月, and 前4月 of headlines
  firstMonths: new RegExp(`^(?:${month}|([两兩]))\\s?(?:[个個]月|月(?!份|\\d))`),
  // 第二季 has its 度 in Hong Kong and Taiwan as little as 一季稻
  quarters: /^(前|第)?([一二三四1-4])(个)?季(度(?!报))?/,
  quarterSpan: /^([一二三四1-4])(?:至|到|、|[—–-]{1,2})?([一二三四1-4])季度/,
  decade: new RegExp(
    `^(?:(二十|二十一|20|21|十九|19)\\s?世纪\\s?)?([一二三四五六七八九]十|${d}0)\\s?年代(?:初|末|中期|初期|后期|以来)?`,
  ),
  // 20世纪80—90年代, 60至70年代, 80、90年代
  decadeSpan: new RegExp(
    `^(?:(二十|二十一|20|21|十九|19)\\s?世纪\\s?)?([一二三四五六七八九]十|${d}0)\\s?(?:年代)?(?:${dash}|[、和])([一二三四五六七八九]十|${d}0)\\s?年代(?:初|末|中期|初期|后期|以来)?`,
  ),
  decades: /^([五六七八])(?:十年代)?[、到至]?([六七八九])十年代(?:初|末|中期|初期|后期|以来)?/,
  century: new RegExp(`^(${d}{1,2}|${h}{1,3})\\s?世纪(?:初|末|中叶|以来|之交)?`),
  fiveYears: /^([一二三四五六七八九十]{1,3})个五年(?:计划|规划)(?:期间|时期)?/,
  plan: /^(一|二|三|四|五|六|七|八|九|十|十一|十二|十三|十四|十五)五(?=[”"’』」]?(?:期间|时期|规划|计划|末|初|开局|收官|以来|建设|发展|目标|中期|前|后|和|与|、|[”"]))/,
  republic: new RegExp(`^(${d}{1,3}|[一二三四]?十[一二三四五六七八九]?|[一二三四五六七八九])年`),
  hanShortYear: /^([五六七八九][〇零一二三四五六七八九])年(?!来|以上|前|内|间|多|左右)/,
} as const;
