import { ledgerTitles } from '../../dataset/ledger.ts';
import { tables } from '../../dataset/schema.ts';
import type { Term, Terms } from '../../dataset/term.ts';
import { boundTerms, comparabilityTerms, measureTerms } from '../../dataset/vocabulary.ts';
import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { FactList } from '../../ui/FactList.tsx';
import { Layout } from '../../ui/Layout.tsx';
import type { View } from '../../ui/view.ts';
import { Dictionary } from '../Dictionary.tsx';
import type { Entries } from '../page.ts';
import { Sources } from '../Sources.tsx';
import { Versions } from '../Versions.tsx';

const words = {
  kicker: { zh: '说明', en: 'About' },
  title: { zh: '这本台账怎么记', en: 'How the ledger is kept' },
  stand: {
    zh: '政府通稿用文字讲改革进展。台账把文字里的每个数字连同原句记成一行，再让图表只从这些行画出来。',
    en: 'A government article tells a reform’s progress in prose. The ledger writes each of its numbers, with the sentence, as a row, and draws every figure from those rows alone.',
  },
  method: { zh: '方法', en: 'Method' },
  rules: { zh: '可比性规则', en: 'What may be compared' },
  bounds: { zh: '界限', en: 'Bounds' },
  measures: { zh: '计量', en: 'Measures' },
  comparabilities: { zh: '可比性', en: 'Comparability' },
  limits: { zh: '局限', en: 'Limits' },
  sources: { zh: '来源', en: 'Sources' },
  files: { zh: '数据文件', en: 'Data files' },
  filesWhat: {
    zh: 'CSV为UTF-8编码，依RFC 4180；datapackage.json依Frictionless规范描述各表各列。',
    en: 'CSV files are UTF-8 after RFC 4180; datapackage.json describes every table and column in the Frictionless format.',
  },
  dictionary: { zh: '数据字典', en: 'Data dictionary' },
  corrections: { zh: '更正', en: 'Corrections' },
  tell: { zh: '发现错误，请告诉', en: 'Whoever finds an error tells' },
  publisher: { zh: '本站的发布者', en: 'the publisher of this site' },
  telling: {
    zh: '，附上那一行的observation_id和可以核对的网页。',
    en: ', with the observation_id of the row and a page by which it can be checked.',
  },
  licence: { zh: '许可', en: 'Licence' },
  versions: { zh: '版本', en: 'Versions' },
} satisfies Record<string, Text>;

const method: readonly Text[] = [
  {
    zh: '提取：按文体语法读出原文的每一处数字，分为统计数、日期、时长、序数，其余写明不取的理由。凡有一处数字没有说明，构建即停止。',
    en: 'Reading: a grammar of the genre reads every numeral of the text as a statistic, date, duration or ordinal, or sets it aside with its reason. One numeral left unexplained stops the build.',
  },
  {
    zh: '归类：以人工编写的指标表辨认每个统计数；辨认不出的列为未归入，不丢弃。',
    en: 'Matching: a curated table of metrics recognises each statistic; what it does not recognise is listed as unassigned, never dropped.',
  },
  {
    zh: '对照：同一指标在其他公开来源中的前后数字由人工录入，注明口径、出处与质量。',
    en: 'Following up: earlier and later figures of the same metrics were entered by hand from other public pages, each with its scope, source and quality.',
  },
  {
    zh: '自查：复述是否一致、分项之和是否等于总数、列举的名称与所说的个数是否相符、累计数是否倒退，逐一核对并公开结果。',
    en: 'Checking itself: whether restatements agree, parts sum to the whole, spelled-out lists have as many names as stated, and cumulative counts never fall; every result is shown.',
  },
];

const axes: Text = {
  zh: '单位或计量不同的数字不共用一条坐标轴。',
  en: 'Numbers of different units or measures never share an axis.',
};

const rules: readonly Text[] = [
  {
    zh: '“余”“多”“逾”“超过”是下限，画成箭头，不当作确数。',
    en: '“Over” and “more than” are lower bounds: drawn with an open end, never as exact figures.',
  },
  {
    zh: '口径相近而不相同的点画成空心，不与本文的点连线。',
    en: 'A point whose scope or wording differs is hollow and is not joined to the article’s.',
  },
  {
    zh: '累计数与分期数不同图；起算不同的累计数各自标明起算。',
    en: 'Cumulative and per-period figures never share a chart; a cumulative count carries what it counts from.',
  },
  {
    zh: '规则或范围改变处在轴上标出，前后不直接相比。',
    en: 'A change of rules or scope is marked on the axis; the two sides are not compared directly.',
  },
];

const limits: readonly Text[] = [
  {
    zh: '其他来源多为新闻转述，有的只是转载；转载注明发布者而不附链接。',
    en: 'Other sources are mostly news reports, some of them reposts; a repost names its publisher and is not linked.',
  },
  {
    zh: '数字之间没有因果的断言；措施条数不代表效果。',
    en: 'No causal claim is made between numbers; how many measures there are says nothing about their effect.',
  },
];

const corrections: readonly Text[] = [
  {
    zh: '有错的数字在数据里改，原文一字不动。行的编号取自指标、日期和出处，不取自数值：数值改了，编号不变，前后两版之间算一条更正，改前改后列在“版本”里。还不能断定的标为存疑，不删。',
    en: 'A wrong number is mended in the data; the article itself is never touched. A row is named by its metric, its day and where it stands, not by its value: when the value changes the name stays, and between two versions that is one correction, listed under Versions with what it was and what it is. What cannot be settled is marked as disputed, not removed.',
  },
  {
    zh: '嵌在别处的图随台账更正；固定在旧版的图不变，但会说明台账有了新版本、改了几处。',
    en: 'Figures embedded elsewhere follow the correction; one pinned to an earlier version stays, and says that the ledger has a newer one and how much of it differs.',
  },
];

const licenceOf = (name: Text): Text => ({
  zh: `代码以MIT许可发布。台账的整理可自由使用，请注明“${name.zh}”与版本号。原文及各来源的版权归其发布者；台账只记事实、数字短语与出处。`,
  en: `The code is under the MIT licence. The compilation may be reused freely; name ${name.en} and the version. The article and the other sources belong to their publishers: the ledger records facts, number phrases and where they stand.`,
});

/** The rule of axes, and where a figure of this ledger breaks it. */
function axesOf(): Text {
  const { note } = ledgerTitles;
  return note ? { zh: axes.zh + note.zh, en: `${axes.en} ${note.en}` } : axes;
}

/** Method, rules, limits, sources, licence and the data dictionary. */
function About({ view }: { view: View }) {
  const { say, site } = view;
  return (
    <Layout view={view}>
      <div className="lede">
        <p className="kicker">{say(words.kicker)}</p>
        <h1>{say(words.title)}</h1>
        <p className="stand">{say(words.stand)}</p>
      </div>
      <Points view={view} id="method" title={words.method} points={method} />
      <Points view={view} id="rules" title={words.rules} points={[axesOf(), ...rules]} />
      <section className="band terms">
        <div>
          <h2>{say(words.bounds)}</h2>
          <Definitions view={view} terms={boundTerms} />
        </div>
        <div>
          <h2>{say(words.measures)}</h2>
          <Definitions view={view} terms={measureTerms} />
          <h2>{say(words.comparabilities)}</h2>
          <Definitions view={view} terms={comparabilityTerms} />
        </div>
      </section>
      <Points view={view} id="limits" title={words.limits} points={[...ledgerTitles.limits, ...limits]} />
      <section className="band" id="files">
        <h2>{say(words.files)}</h2>
        <p className="prose">{say(words.filesWhat)}</p>
        <p className="links">
          {[...tables.map(({ name }) => `${name}.csv`), 'datapackage.json'].map((file) => (
            <a key={file} href={`${view.root}data/${file}`}>
              {file}
            </a>
          ))}
        </p>
      </section>
      <section className="band" id="dictionary">
        <h2>{say(words.dictionary)}</h2>
        <Dictionary view={view} />
      </section>
      <section className="band" id="sources">
        <h2>{say(words.sources)}</h2>
        <Sources view={view} sources={site.tables.sources} />
      </section>
      <section className="band" id="corrections">
        <h2>{say(words.corrections)}</h2>
        {corrections.map((point) => (
          <p key={point.en} className="prose">
            {say(point)}
          </p>
        ))}
        <p className="prose">
          {`${say(words.tell)}${view.locale === 'en' ? ' ' : ''}`}
          <Contact view={view} />
          {say(words.telling)}
        </p>
      </section>
      <section className="band" id="licence">
        <h2>{say(words.licence)}</h2>
        <p className="prose">{say(licenceOf(ledgerTitles.name))}</p>
      </section>
      <section className="band" id="versions">
        <h2>{say(words.versions)}</h2>
        <Versions view={view} />
      </section>
    </Layout>
  );
}

function Contact({ view }: { view: View }) {
  const { contact } = ledgerTitles;
  if (!contact) return view.say(words.publisher);
  return <a href={contact.includes('://') ? contact : `mailto:${contact}`}>{contact}</a>;
}

function Points(props: { view: View; id: string; title: Text; points: readonly Text[] }) {
  const { view, id, title, points } = props;
  return (
    <section className="band" id={id}>
      <h2>{view.say(title)}</h2>
      {points.map((point) => (
        <p key={point.en} className="prose">
          {view.say(point)}
        </p>
      ))}
    </section>
  );
}

function Definitions({ view, terms }: { view: View; terms: Terms<string, Term & { meaning: Text }> }) {
  return (
    <FactList facts={Object.values(terms).map(({ name, meaning }) => [view.say(name), view.say(meaning)])} />
  );
}

export const aboutPage: Entries = () => [
  {
    path: pathOf.about,
    nav: { zh: '说明', en: 'About' },
    title: { zh: '说明', en: 'About' },
    description: {
      zh: '方法、可比性规则、局限、来源、许可与数据字典。',
      en: 'Method, rules of comparison, limits, sources, licence and data dictionary.',
    },
    Page: About,
  },
];
