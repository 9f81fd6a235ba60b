/** Classifiers that texts change from year to year for one thing: 质押项目1023个 and 质押项目1486笔. */

/** The classifiers of a kind of thing, the first for all, by how its name ends. */
const counters: ReadonlyArray<readonly [name: RegExp, ...units: string[]]> = [
  [
    /(?:案件|[^方个档]案|事故|纠纷|投诉|举报|申诉|(?:举报|投诉|信访)\p{Script=Han}{0,6}(?:问题|隐患|线索))数?量?$/u,
    '件',
    '起',
    '宗',
  ],
  [/(?:项目|工程|措施|事项|任务|问题|隐患|课题)数?量?$/, '个', '项', '件', '笔', '处'],
  [/(?:企业|公司|机构|单位|门店|景区|酒店|饭店|园区|基地|中心|合作社|网点|平台|[工商]厂)数?量?$/, '家', '个'],
  [/(?:学校|院校|中学|小学|幼儿园)数?量?$/, '所', '个', '家'],
  [/(?:桥|桥梁|隧道|水库|电站|泵站|闸|塔)数?量?$/, '座', '个', '处'],
];

interface Counter {
  readonly ending: RegExp;
  readonly unit: string;
}

/** By unit, what a name may end in and the classifier for all of its kind. */
const countersOf = new Map<string, Counter[]>();
for (const [ending, ...units] of counters)
  for (const unit of units)
    countersOf.set(unit, [...(countersOf.get(unit) ?? []), { ending, unit: units[0] as string }]);

/** The classifier that stands for those of its kind, of what a name counts; any other unit is its own. */
export function counterOf(unit: string | null, name: string): string | null {
  if (unit === null || unit.length > 1) return unit;
  return countersOf.get(unit)?.find(({ ending }) => ending.test(name))?.unit ?? unit;
}
