import { useRef, useState } from 'react';
import { settle } from '../../dataset/decisions.ts';
import { type LedgerDraft, toLedgerFiles } from '../../dataset/draft.ts';
import type { Proposal } from '../../dataset/propose.ts';
import { toZip } from '../../share/ledger-zip.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';
import type { DraftRecord } from '../../ui/ledger-drafts.ts';
import type { LedgerStore, SaveProgress } from './ledger-store.ts';
import { isDated, isLinked } from './Texts.tsx';

const words = {
  zh: {
    build: '建成并打开',
    export: '导出压缩包',
    stop: '停止',
    steps: { dataset: '核对数据', figures: '备好图表', pages: '生成网页' },
    done: '建成了，正在打开……',
    problems: (count: number) => `没有建成，要处理的有${count}处：`,
    undated: (title: string) => `《${title}》没有日期：在“文章”里填上`,
    wrongUrl: (title: string) => `《${title}》的链接不对：以https://开头，或空着`,
    unnamed: '有名称空着：在“名称”里填上中英文名称',
    unlabelled: (label: string) => `指标“${label}”缺一种语言的名称：展开它填上`,
    none: '还没有采纳一项指标：先采纳确定的',
    stopped: '已停止，什么也没有改变。',
  },
  en: {
    build: 'Build and open',
    export: 'Export a zip',
    stop: 'Stop',
    steps: { dataset: 'Checking the data', figures: 'Preparing figures', pages: 'Making pages' },
    done: 'Built; opening…',
    problems: (count: number) => `Not built; ${count} ${count === 1 ? 'thing' : 'things'} to see to:`,
    undated: (title: string) => `“${title}” has no date: enter one under Texts`,
    wrongUrl: (title: string) => `“${title}” has no proper link: begin it with https://, or leave it empty`,
    unnamed: 'A name is empty: fill in both languages under Names',
    unlabelled: (label: string) =>
      `The metric “${label}” lacks a name in one language: open it and fill it in`,
    none: 'No metric is accepted yet: accept those that are certain first',
    stopped: 'Stopped; nothing has changed.',
  },
};

interface BuildProps {
  readonly locale: Locale;
  readonly store: LedgerStore;
  readonly record: DraftRecord;
  readonly draft: LedgerDraft;
  readonly proposal: Proposal;
  readonly onBuilt: () => Promise<void>;
}

/** Builds the ledger and opens it, or says everything that keeps it from being built. */
export function Build({ locale, store, record, draft, proposal, onBuilt }: BuildProps) {
  const say = words[locale];
  const [progress, setProgress] = useState<SaveProgress | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const control = useRef<AbortController | null>(null);
  const settled = settle(draft, proposal);

  const build = async () => {
    const wrong = problemsOf(settled, locale);
    setProblems(wrong);
    setNote('');
    if (wrong.length > 0) return;
    control.current = new AbortController();
    const { signal } = control.current;
    setProgress({ step: 'dataset', share: null });
    try {
      const id = await store.save(toLedgerFiles(settled), {
        ...(record.id ? { id: record.id } : {}),
        ...(record.since ? { since: record.since } : {}),
        onProgress: setProgress,
        signal,
      });
      await onBuilt();
      setNote(say.done);
      location.assign(store.addressOf(id, locale));
    } catch (error) {
      if (signal.aborted) setNote(say.stopped);
      else setProblems(linesOf(errorMessage(error, locale)));
    } finally {
      setProgress(null);
    }
  };
  return (
    <div className="build">
      <p className="acts">
        <button type="button" className="primary" disabled={progress !== null} onClick={() => void build()}>
          {say.build}
        </button>
        <button
          type="button"
          onClick={() =>
            saveFile(
              new Blob([toZip(toLedgerFiles(settled)) as BlobPart], { type: 'application/zip' }),
              `${settled.names?.id ?? 'ledger'}.zip`,
            )
          }
        >
          {say.export}
        </button>
      </p>
      <div role="status">
        {progress ? (
          <p>
            {say.steps[progress.step]}{' '}
            <progress
              aria-label={say.steps[progress.step]}
              {...(progress.share === null ? {} : { max: 1, value: progress.share })}
            />{' '}
            <button type="button" onClick={() => control.current?.abort()}>
              {say.stop}
            </button>
          </p>
        ) : null}
        {note ? <p>{note}</p> : null}
      </div>
      <div role="alert">
        {problems.length > 0 ? (
          <div className="fault">
            <p>{say.problems(problems.length)}</p>
            <ul>
              {problems.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** All that a person has to fill in, a sentence each. */
function problemsOf({ texts, names, domains, metrics }: LedgerDraft, locale: Locale): string[] {
  const say = words[locale];
  const called = [names?.name_zh, names?.name_en, names?.subject_zh, names?.subject_en];
  const rows = domains.flatMap(({ name_zh, name_en }) => [name_zh, name_en]);
  return [
    ...texts.filter((text) => !isDated(text)).map(({ article }) => say.undated(article.title)),
    ...texts.filter((text) => !isLinked(text)).map(({ article }) => say.wrongUrl(article.title)),
    ...([...called, ...rows].every((name) => name?.trim()) ? [] : [say.unnamed]),
    ...metrics
      .filter(({ label_zh, label_en }) => !label_zh.trim() || !label_en.trim())
      .map(({ label_zh, label_en }) => say.unlabelled(label_zh || label_en)),
    ...(metrics.length === 0 ? [say.none] : []),
  ];
}

/** The problems of a dataset, a line each, without their heading. */
const linesOf = (message: string): string[] =>
  message.split('\n').filter((line) => !/^(?:the dataset has \d+ problems:|数据有\d+处问题：)/.test(line));
