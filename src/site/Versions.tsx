import { countRevisions, revisionName, sayRevised } from '../review/snapshot.ts';
import type { Text } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
import { reachOf, type VersionStep, type View } from '../ui/view.ts';

const words = {
  current: { zh: '现行版本', en: 'Current version' },
  reach: { zh: '所据最新来源', en: 'newest source' },
  alone: {
    zh: '版本号由数据内容算出：数据不变，版本不变。本站还没有留存早前的版本；每次发布时运行npm run snapshot，就会留下一版，此后的变动逐条列在这里。',
    en: 'A version is computed from the data itself: the same data, the same version. This site keeps no earlier one yet; npm run snapshot, run at each publication, keeps one, and what changes after it is listed here row by row.',
  },
  metric: { zh: '指标', en: 'Metric' },
  quote: { zh: '原文字样', en: 'As printed' },
  revision: { zh: '变动', en: 'Change' },
  cells: { zh: '改了什么', en: 'What differs' },
  same: { zh: '观测没有变动。', en: 'No observation changed.' },
  unassigned: { zh: '未归入指标', en: 'not assigned' },
} satisfies Record<string, Text>;

/** The present dataset version, and what each one changed since the version that was kept before it. */
export function Versions({ view }: { view: View }) {
  const { say, site, locale } = view;
  const steps = site.steps ?? [];
  return (
    <>
      <p className="prose">
        {`${say(words.current)} ${site.version}${phrase(locale).comma}${say(words.reach)} ${reachOf(site)}`}
      </p>
      {steps.length === 0 ? <p className="prose">{say(words.alone)}</p> : null}
      {steps.map((step) => (
        <Step key={step.from} view={view} step={step} />
      ))}
    </>
  );
}

function Step({ view, step }: { view: View; step: VersionStep }) {
  const { say, locale, lookup } = view;
  const name = `${step.from} → ${step.to}`;
  if (step.revised.length === 0) {
    return <p className="prose">{`${name}${phrase(locale).colon}${say(words.same)}`}</p>;
  }
  return (
    <details>
      <summary>{`${name}${phrase(locale).colon}${countRevisions(step.revised, locale)}`}</summary>
      <div className="scroll">
        <table className="stack">
          <caption className="unseen">{name}</caption>
          <thead>
            <tr>
              {[words.metric, words.quote, words.revision, words.cells].map((head) => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {step.revised.map((row) => (
              <tr key={row.observation_id}>
                <td>{lookup.metric.get(row.metric_id)?.[`label_${locale}`] ?? say(words.unassigned)}</td>
                <td lang="zh">{row.quote}</td>
                <td>{say(revisionName[row.revision])}</td>
                <td>{sayRevised(row, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
