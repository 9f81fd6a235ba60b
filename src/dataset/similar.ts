/** Which names of one series say the same, and which say more or less than it, so that nothing proves them to be it. */

import { memo } from '../text/memo.ts';
import { groupBy } from './audit/ledger.ts';
import { lastOf } from './likeness.ts';

/** A name of a number: alone, and behind what its sentence begins with. */
export interface Named {
  readonly core: string;
  readonly full: string;
}

/** Words that do, count or range over a thing and make no other thing of it. */
const light =
  /完成|实现|开展|安排|形式|阶段|纳入统计范围|纳入统计|投入运营|建成|单程|每(?=万人)|(?<=万人)口|办理|提出|发出|制发|作出|提起|接待|接收|享受|获得|(?<![查抓缴破截])获|拥有|保有|实有|登记在册|备案|生产|使用|实施|进行|发生|共同|帮助|依法|机关|机构|平台|系统|单位|案件|资金|费用|基本|各级|各类|各项|专门|主要|符合|规定|全国|全省|全市|我国|年度|每年|行业|犯罪嫌疑人|人员|人数|人次|群众|观众|游客|居民|公众|(?<=.)者$|[年总量数人每额的在对向由为]/g;
const strip = memo((name: string): string => name.replaceAll('›', '').replace(light, ''));
const shortName = 3;
/** 抓获、查处 counts by two acts, 抓获 by one of them: the shorter name leaves out people, not words. */
const acts =
  /抓获|查处|查获|缴获|查扣|破获|侦破|打掉|捣毁|受理|审结|执结|批捕|起诉|新建|改建|扩建|修缮|签发|换发|补发/g;
const countsByFewer = (name: string, other: string): boolean => {
  const own: readonly string[] = name.match(acts) ?? [];
  return own.length > 0 && (other.match(acts) ?? []).some((act) => !own.includes(act));
};

const none: ReadonlySet<string> = new Set();

export class Names {
  /** Words that stand for each other where a printed growth proves it: 市场 and 经营 before 主体. */
  private readonly synonyms = new Set<string>();

  /** Takes two names of what a growth proves to be one. */
  prove(one: string, other: string): void {
    this.synonyms.add(difference(strip(one), strip(other)));
  }

  areAlike(one: Named, other: Named): boolean {
    if (one.core === other.core || one.core === '' || other.core === '') return true;
    return formsOf(one).some((mine) => formsOf(other).some((yours) => this.isAlike(mine, yours)));
  }

  private isAlike(mine: string, yours: string): boolean {
    const [a, b] = [strip(mine), strip(yours)];
    const said = difference(a, b);
    if (said === '|' || this.synonyms.has(said)) return a !== '' || b !== '';
    return isNested(mine, yours) || isNested(yours, mine);
  }

  /** The cores of a series that are not as most of its numbers are called. */
  strangers(own: readonly Named[]): ReadonlySet<string> {
    const [first] = own;
    if (!first || own.every(({ core, full }) => core === first.core && full === first.full)) return none;
    const names = [...groupBy(own, ({ core, full }) => `${core} ${full}`).values()];
    const classes: Named[][] = [];
    for (const same of names) {
      const [one] = same as [Named];
      const alike = classes.filter((all) => all.some((other) => this.areAlike(one, other)));
      const others = classes.filter((all) => !alike.includes(all));
      classes.splice(0, classes.length, ...others, [...alike.flat(), ...same]);
    }
    const [most = [], ...fewer] = classes.toSorted((a, b) => b.length - a.length);
    // 巩固率 beside 九年义务教育巩固率 leaves words out; 统筹基金结存 beside 基金结存 adds one.
    const leavesOut = (one: Named): boolean =>
      most.some((other) =>
        formsOf(other).some(
          (name) => !countsByFewer(one.core, name) && moreThan(strip(one.core), strip(name)) === '',
        ),
      );
    return new Set(fewer.flat().flatMap((one) => (leavesOut(one) ? [] : one.core)));
  }
}

/** 医院床位 is 床位›医院; 合格率 alone is not 药品抽检›合格率. */
function isNested(mine: string, yours: string): boolean {
  if (!mine.includes('›') || lastOf(yours).length <= shortName) return false;
  const name = strip(yours);
  return moreThan(name, strip(mine)) === '' && moreThan(strip(lastOf(mine)), name) === '';
}

const formsOf = ({ core, full }: Named): readonly string[] => {
  const last = lastOf(core);
  return [...new Set(last.length > shortName ? [core, full, last] : [core, full])];
};

/** The signs of a name that another has nowhere: 大型水库中型水库 has none beside 大中型水库. */
function moreThan(name: string, other: string): string {
  let more = '';
  for (const sign of name) if (!other.includes(sign)) more += sign;
  return more;
}

const difference = (a: string, b: string): string => [moreThan(a, b), moreThan(b, a)].sort().join('|');
