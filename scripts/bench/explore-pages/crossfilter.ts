/** Four linked charts over a made table of `?n=` rows, as a harness of brushing finds them. */

import { openLinked } from '../../../src/apps/explore/crossfilter.ts';
import { planDimension } from '../../../src/crossfilter/brush-dimension.ts';
import { openTableRows } from '../../../src/crossfilter/row-source.ts';
import { openBenchDesk } from './open-bench-desk.ts';

const rows = Number(new URLSearchParams(location.search).get('n')) || 100_000;
const regions =
  'Heilongjiang,Jilin,Liaoning,Inner Mongolia,Beijing,Tianjin,Hebei,Shandong,Shanxi,Shaanxi,Henan,Jiangsu,Shanghai,Anhui,Zhejiang,Hubei,Hunan,Jiangxi,Fujian,Guangdong,Guangxi,Hainan,Chongqing,Sichuan,Guizhou,Yunnan,Tibet,Qinghai,Gansu,Ningxia,Xinjiang';
const spread = (seed: number, below: number) => `(hash(i*${seed}+${seed}7)%${below})::INT`;
const listed = regions.split(',').map((name) => `'${name}'`);
const made = `create table t as select ['services','justice','health'][(${spread(3, 3)}+1)::INT] as domain,
  [${listed.join()}][(${spread(5, 31)}+1)::INT] as region,
  date '2020-07-01'+(${spread(7, 2191)})::INT as day,
  (exp(3+(${spread(11, 1000)}+${spread(13, 1000)}+${spread(17, 1000)}+${spread(19, 1000)})/1000.0))::DOUBLE as value,
  ((${spread(23, 300)}+${spread(29, 300)}+${spread(31, 300)})-150)::INT as delay,
  ['app','web','hotline','counter','post'][(${spread(37, 5)}+1)::INT] as channel
from range(${rows}) r(i)`;
const columns = [
  ['delay', 'INTEGER'],
  ['value', 'DOUBLE'],
  ['day', 'DATE'],
  ['region', 'VARCHAR'],
] as const;

const began = performance.now();
const desk = await openBenchDesk();
const booted = performance.now();
await desk.query(made);
const loaded = performance.now();
Object.assign(window, { stage: 'loaded' });
const ask = (sql: string) => desk.query(sql);
const dimensions = [];
for (const [name, type] of columns) dimensions.push(await planDimension(ask, 't', name, type));
const hosts = columns.map(([name]) => document.getElementById(name) as HTMLElement);
let exact = 0;
let coarse = 0;
let first = 0;
let entered = 0;
addEventListener('pointerover', () => {
  entered ||= performance.now();
});
const linked = openLinked({
  source: await openTableRows(ask, 't', dimensions),
  dimensions,
  hosts,
  locale: 'en',
  onState: ({ share, brushes }) => {
    first ||= performance.now();
    if (!brushes.some(Boolean)) return;
    coarse ||= performance.now();
    if (share === 1) exact ||= performance.now();
  },
});
await linked.whole;
const whole = performance.now();
Object.assign(window, {
  xf: {
    boot: booted - began,
    load: loaded - booted,
    firstRender: whole - loaded,
    log: [],
    charts: ['value', 'day', 'region'],
    verify: () => ({ coarse: coarse - entered, exact: exact - entered, firstView: first - loaded }),
  },
});
