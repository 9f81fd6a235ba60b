import { useEffect } from 'react';
import type { Locale } from '../../text/locale.ts';
import type { DraftRecord } from '../../ui/ledger-drafts.ts';
import { ReadingProgress } from '../../ui/ReadingProgress.tsx';
import { Answers } from './Answers.tsx';
import { Build } from './Build.tsx';
import { LostDecisions } from './LostDecisions.tsx';
import type { LedgerStore } from './ledger-store.ts';
import { Metrics } from './Metrics.tsx';
import { Names } from './Names.tsx';
import type { NewText } from './new-text.ts';
import { TextInput } from './TextInput.tsx';
import { Texts } from './Texts.tsx';
import { useHistory } from './use-history.ts';
import { useNewTexts } from './use-new-texts.ts';
import { type ProposalHook, useProposal } from './use-proposal.ts';
import { useStoredDraft } from './use-stored-draft.ts';

const words = {
  zh: {
    fresh: '新建台账',
    known: (name: string) => `修改《${name}》`,
    leave: '返回列表',
    undo: '撤销上一步',
    unstored: '这个浏览器存不下草稿：刷新会丢，请一次做完。',
    apart: '另一个窗口也改过这份草稿：这里的已另存为一份，两份都在列表里。',
    reading: '正在读文章',
    stop: '停止',
    stopped: '已停止读取。',
    resume: '接着读',
    fault: (why: string) => `没有读成：${why}`,
    texts: '文章',
    metrics: '指标',
    names: '名称',
    build: '建成',
  },
  en: {
    fresh: 'A new ledger',
    known: (name: string) => `Edit “${name}”`,
    leave: 'Back to the list',
    undo: 'Undo the last step',
    unstored: 'This browser stores no draft: a reload loses it, so finish in one go.',
    apart:
      'Another window has changed this draft too: what stands here is now a draft of its own, both are in the list.',
    reading: 'Reading the texts',
    stop: 'Stop',
    stopped: 'Reading was stopped.',
    resume: 'Go on reading',
    fault: (why: string) => `Reading failed: ${why}`,
    texts: 'Texts',
    metrics: 'Metrics',
    names: 'Names',
    build: 'Build',
  },
};

interface WorkbenchProps {
  readonly locale: Locale;
  readonly store: LedgerStore;
  readonly record: DraftRecord;
  /** Texts that are put on it at once. */
  readonly given: readonly NewText[];
  readonly onLeave: () => void;
}

/** Where a ledger is made: texts, what they propose, names, and the ledger built of them. */
export function Workbench({ locale, store, record, given, onLeave }: WorkbenchProps) {
  const say = words[locale];
  const { draft, change, undo } = useHistory(record.draft);
  const { isStored, isApart, isKept, remove } = useStoredDraft(record, draft);
  const { reader, refused, put, putFiles } = useNewTexts(locale, draft, change);
  const reading = useProposal(draft);
  const { proposal } = reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, what it was opened with
  useEffect(() => {
    if (given.length > 0) put(given);
  }, []);

  const name = locale === 'zh' ? draft.names?.name_zh : draft.names?.name_en;
  return (
    <div className="workbench" data-kept={isKept ? 'kept' : 'changed'}>
      <header>
        <h2>{record.id && name ? say.known(name) : say.fresh}</h2>
        <p className="acts">
          <button type="button" onClick={onLeave}>
            {say.leave}
          </button>
          <button type="button" disabled={!undo} onClick={() => undo?.()}>
            {say.undo}
          </button>
        </p>
        {isStored ? null : <p className="fault">{say.unstored}</p>}
        {isApart ? (
          <p className="fault" role="alert">
            {say.apart}
          </p>
        ) : null}
      </header>
      <section aria-labelledby="texts">
        <h3 id="texts">{say.texts}</h3>
        <TextInput
          locale={locale}
          isFirst={draft.texts.length === 0}
          refused={refused}
          onText={(text) => put([{ name: '', text }])}
          onFiles={(files) => void putFiles(files)}
        />
        <ReadingProgress locale={locale} reader={reader} />
        <Texts locale={locale} draft={draft} onChange={change} />
        {proposal ? (
          <LostDecisions locale={locale} lost={proposal.lost} texts={draft.texts} onChange={change} />
        ) : null}
      </section>
      <ReadingStatus locale={locale} reading={reading} />
      <Answers locale={locale} draft={draft} onChange={change} />
      {proposal ? (
        <>
          <section aria-labelledby="metrics">
            <h3 id="metrics">{say.metrics}</h3>
            <Metrics locale={locale} draft={draft} proposal={proposal} onChange={change} />
          </section>
          <section aria-labelledby="names">
            <h3 id="names">{say.names}</h3>
            <Names locale={locale} draft={draft} proposal={proposal} onChange={change} />
          </section>
          <section aria-labelledby="build">
            <h3 id="build">{say.build}</h3>
            <Build
              locale={locale}
              store={store}
              record={record}
              draft={draft}
              proposal={proposal}
              onBuilt={remove}
            />
          </section>
        </>
      ) : null}
    </div>
  );
}

interface ReadingStatusProps {
  readonly locale: Locale;
  readonly reading: ProposalHook;
}

/** How far the texts are read, to be stopped and gone on with. */
function ReadingStatus({ locale, reading }: ReadingStatusProps) {
  const say = words[locale];
  const { progress, fault, stopped, stop, resume } = reading;
  return (
    <div role="status" className="reading">
      {progress === null ? null : (
        <p>
          {say.reading} <progress max={1} value={progress} aria-label={say.reading} />{' '}
          <button type="button" onClick={stop}>
            {say.stop}
          </button>
        </p>
      )}
      {stopped ? (
        <p>
          {say.stopped}{' '}
          <button type="button" onClick={resume}>
            {say.resume}
          </button>
        </p>
      ) : null}
      {fault ? <p className="fault">{say.fault(fault[locale])}</p> : null}
    </div>
  );
}
