/** Stretches of time that place events: 一年来, 近三年, 3个月内, 五年来. Measured spans (历时40天) are statistics. */

import type { Quantity } from '../quantity/index.ts';
import { limitsOf } from './limits.ts';
import type { Rule } from './rule.ts';

const calendarUnits: ReadonlySet<string> = new Set(
  '年 年度 月 个月 个周 周 星期 个星期 天 日 季度 个季度 个年头 周年 载 学年 个学年 世纪 个世纪 個月 個季度 個星期 旬 代人 小时 个小时 分钟'.split(
    ' ',
  ),
);
const years = /^(?:年|年度|个年头|载|个?世纪|个?学年)$/;
const hours = /(?:小时|分钟)$/;

/** What stands before a measured span: a limit, a saving, a length. */
const measured =
  /(?:春运|暑运|[合聘租贷缓宽]同?期|(?:建设|实施|服务|过渡|执行|试点|试用|保护|观察|隔离|回收|公示|免租)期|压缩|缩短|缩减|压减|减少|减至|控制|时限|期限|限期|办结|提前|延长|推迟|提速|平均|历时|用时|耗时|为期|工期|周期|时长|时间|有效期|寿命|年限|刑期|徒刑|缓刑|剥夺政治权利|考验期|拘役|管制|学制|任期|质保|保质期|停留|每次|每天|最长|最短|提升|降低|提高|增加|超过|不超过|至少|不少于|累计达|由|从|降至|缩至|缩到|减到|压到|压至|平均用|(?:调整|缩短|延长|放宽|优化)为)[^，。；,;0-9]{0,8}$/;

const since = /^(?:以来|来)(?!自|源|访|华|到|的人)/;
const past = 'time up to now';
const placed = 'time that places an event';
const plan = 'time in the name of a plan';

interface Sight {
  readonly quantity: Quantity;
  readonly unit: string;
  /** The twelve characters before the quantity, the eight after it, and its first one. */
  readonly lead: string;
  readonly tail: string;
  readonly head: string;
}

/** Asked from first to last: the first that holds says what the stretch is; null where it measures something. */
const forms: ReadonlyArray<readonly [name: string | null, holds: (sight: Sight) => boolean]> = [
  // 由40日调整为30日
  [null, ({ tail }) => /^(?:调整|压缩|缩短|缩减|延长|放宽)(?:为|至|到)/.test(tail)],
  [past, ({ tail }) => since.test(tail)],
  [past, ({ head, unit, lead }) => head === '近' && unit.endsWith('年') && !measured.test(lead)],
  [past, ({ lead }) => /(?:过去|过去的|最近|刚过去的|此前|最近这)$/.test(lead)],
  // 经过9个多月的努力
  [
    placed,
    ({ lead, tail }) =>
      /经过[近约]?$/.test(lead) &&
      /^的?(?:持续|不懈|共同|艰苦)?(?:努力|建设|发展|奋斗|实践|探索|筹备|治理|攻坚)/.test(tail),
  ],
  ['time without a break', ({ lead }) => lead.endsWith('连续')],
  // 截至8月底的3個月, 與先前3個月比較
  [placed, ({ lead }) => /截[至止][^，。；]{2,9}的$|(?:先前|之前|此前)$/.test(lead)],
  ['anniversary', ({ unit }) => unit === '周年'],
  // 三年期
  [null, ({ tail, unit }) => /^期(?!间|限)/.test(tail) && years.test(unit)],
  [placed, ({ tail, unit }) => /^(?:以?前|以后|之前)(?!置|沿)/.test(tail) && years.test(unit)],
  // 超过前三年总和, 从三年的成果看
  [placed, ({ lead, unit }) => /(?:^|[^提])[前这那]$/.test(lead) && years.test(unit)],
  [plan, ({ lead, tail, unit }) => lead.endsWith('为期') && tail.startsWith('的') && years.test(unit)],
  // 设立5年过渡期
  [
    null,
    ({ tail }) =>
      /^的?(?:过渡期|试用期|服务期|保护期|宽限期|免税期|免租期|质保期|有效期|观察期|禁渔期)/.test(tail),
  ],
  [
    placed,
    ({ lead, tail }) =>
      /[由从]$/.test(lead) && !/^[^，。；]{0,12}(?:[至到降缩减压延增]|变为|改为)/.test(tail),
  ],
  [null, ({ lead }) => measured.test(lead)],
  [
    placed,
    ({ tail, unit }) =>
      !/^(?:小时|个小时|分钟)$/.test(unit) &&
      /^(?:间|里|期间|时间里|时间内|内|之内|后|之后|前|之前|中)(?!容|蒙|科|陆|河|部)/.test(tail),
  ],
  // 接警后7分钟
  [null, ({ lead, unit }) => lead.endsWith('后') && hours.test(unit)],
  [placed, ({ lead }) => /(?:未来|今后|接下来|这|那|头|前|后|下|上|一晃|转眼)$/.test(lead)],
  [plan, ({ tail }) => /^(?:行动|攻坚|计划|规划|专项|大庆|一遇|一度|制|滚动|大会战|会战|如一日)/.test(tail)],
  [
    'years that place an event',
    ({ unit, quantity: { bound } }) => years.test(unit) && bound !== 'at_least' && bound !== 'at_most',
  ],
];

export const duration: Rule = {
  name: 'duration',
  read: (at) => {
    const { quantity } = at;
    if (!quantity || quantity.unit === null || !calendarUnits.has(quantity.unit)) return null;
    if (quantity.numeral.form === 'arabic' && !Number.isInteger(quantity.value ?? 0)) return null;
    const { unit, start, end } = quantity;
    const tail = at.after(8, end);
    const sight = { quantity, unit, lead: at.before(12, start), tail, head: at.text[start] ?? '' };
    const name = forms.find(([, holds]) => holds(sight))?.[0] ?? null;
    if (name === null) return null;
    return {
      sort: 'duration',
      start,
      end: end + (since.exec(tail)?.[0].length ?? 0),
      rule: name,
      quantity,
      limits: limitsOf(quantity),
      unit,
      noun: null,
      weak: null,
      past: name === past,
    };
  },
};
