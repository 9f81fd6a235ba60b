/** Answers of queries become figures of the ledgers that this browser keeps. */

import { hasAnswer, type NewAnswer, withAnswer } from '../../dataset/answers.ts';
import { emptyDraft } from '../../dataset/draft.ts';
import type { LedgerFiles } from '../../dataset/ledger-files.ts';
import { Fault } from '../../text/error-message.ts';
import { pathIn, pathOf } from '../../ui/address.ts';
import type { FigureShelf } from '../../ui/figure-shelf.ts';
import { newDraftKey, openDraft, readDrafts } from '../../ui/ledger-drafts.ts';
import { pageLedger, pageLocale, siteRoot } from '../../ui/page-context.ts';
import { addressOf, listLedgers, readFiles, saveLedger } from './index.ts';

export const figureShelf: FigureShelf = {
  list: async () => {
    const cards = await listLedgers();
    return cards.toSorted((a, b) => Number(b.id === pageLedger()) - Number(a.id === pageLedger()));
  },
  isHere: (id) => id === pageLedger(),
  add: (id, answer, onProgress, signal) =>
    id === null ? addToDraft(answer) : addToLedger(id, answer, onProgress, signal),
};

async function addToLedger(
  id: string,
  answer: NewAnswer,
  onProgress: (share: number | null) => void,
  signal: AbortSignal,
): Promise<string> {
  const card = (await listLedgers()).find((one) => one.id === id);
  const files = added(await readFiles(id), answer);
  const records = [...(await readDrafts()).values()].filter(
    (record) => record.id === id && record.since === card?.savedAt,
  );
  await saveLedger(files, {
    id,
    ...(card ? { since: card.savedAt } : {}),
    onProgress: ({ step, share }) => onProgress(step === 'pages' ? share : null),
    signal,
  });
  // What a person is changing in it goes on from what is saved now.
  const saved = (await listLedgers()).find((one) => one.id === id);
  for (const record of records)
    await openDraft({ ...record, since: saved?.savedAt ?? null }).write({
      ...record.draft,
      others: withAnswer(record.draft.others, answer),
    });
  return `${addressOf(id)}#by-domain`;
}

/** A ledger needs texts: until it has some, the answer waits in its draft. */
async function addToDraft(answer: NewAnswer): Promise<string> {
  const fresh = { key: newDraftKey, id: null, since: null, draft: emptyDraft };
  const record = (await readDrafts()).get(newDraftKey) ?? fresh;
  const draft = openDraft(record);
  const others = added(record.draft.others, answer);
  if ((await draft.write({ ...record.draft, others })) === 'refused')
    throw new Fault({
      zh: '这个浏览器存不下草稿（无痕窗口，或设置不许）；请换一个窗口',
      en: 'draft not stored: this browser keeps nothing (a private window, or its settings); use another window',
    });
  return `${siteRoot()}${pathIn(pageLocale(), pathOf.ledgers)}#${encodeURIComponent(draft.key())}`;
}

function added(files: LedgerFiles, answer: NewAnswer): LedgerFiles {
  if (hasAnswer(files, answer))
    throw new Fault({
      zh: `图的标题重复：这本台账已有“${answer.name_zh || answer.name_en}”；请换一个标题`,
      en: `title twice: the ledger has a figure “${answer.name_en || answer.name_zh}”; give another title`,
    });
  return withAnswer(files, answer);
}
