import { expect, test } from 'vitest';
import { decisionOn, movedDecision, withoutDecision } from './decision-log.ts';
import {
  addText,
  dateText,
  decisionsOf,
  editDecisions,
  emptyDraft,
  type LedgerDraft,
  removeText,
  toDraft,
  toLedgerFiles,
} from './draft.ts';
import { decisionsFile } from './ledger-files.ts';

const text = '清河市图书馆2024年服务情况\n来源：清河市图书馆　发布日期：2025-01-21\n藏书总量312.6万册。';
const put = (draft: LedgerDraft, name: string, words: string): LedgerDraft => {
  const added = addText(draft, name, words);
  if ('problem' in added) throw new Error(added.problem.en);
  return added.draft;
};
const refusal = (words: string, draft: LedgerDraft = emptyDraft): string => {
  const added = addText(draft, '', words);
  return 'problem' in added ? added.problem.en : '';
};

test('a text brings its row along: title, source, and the day in the words that print it', () => {
  expect(put(emptyDraft, '馆情 2024', text).texts).toEqual([
    {
      article: {
        article_id: '馆情-2024',
        title: '清河市图书馆2024年服务情况',
        subtitle: null,
        author: null,
        publisher: '清河市图书馆',
        published: '2025-01-21',
        url: null,
        as_of: '2025-01-21',
        as_of_basis_zh: '原文印有“发布日期：2025-01-21”。',
        as_of_basis_en: 'The text prints “发布日期：2025-01-21”.',
      },
      text,
    },
  ]);
});

test('a text without a name is called by its day, and no two are called the same', () => {
  const both = put(put(emptyDraft, '', text), '', `${text}外借图书9万册。`);
  expect(both.texts.map(({ article }) => article.article_id)).toEqual(['2025-01-21', '2025-01-21-2']);
  expect(removeText(both, '2025-01-21').texts).toEqual(both.texts.slice(1));
});

test.each([
  ['', 'is empty'],
  ['   \n', 'is empty'],
  ['The library holds 3.1 million volumes in 86 reading rooms.', 'holds 0 Chinese characters'],
  ['字'.repeat(2_000_001), 'text too long: 2000001 characters'],
])('what is no article is refused in a sentence: %.20j', (words, reason) => {
  expect(refusal(words)).toContain(reason);
});

test('a text that is there already is not added again, whatever blanks stand around it', () => {
  expect(refusal(`\n${text}\n`, put(emptyDraft, '', text))).toContain('清河市图书馆2024年服务情况');
});

test('a day that a person gives says so; the printed day says where it is printed', () => {
  const draft = put(emptyDraft, 'a', text);
  const day = (given: string) => dateText(draft, 'a', given).texts[0]?.article;
  expect(day('2024-12')).toMatchObject({
    published: null,
    as_of: '2024-12',
    as_of_basis_en: 'Given by the editor.',
  });
  expect(day('')).toMatchObject({ published: null, as_of: null, as_of_basis_zh: null });
  expect(dateText(dateText(draft, 'a', ''), 'a', '2025-01-21')).toEqual(draft);
});

test('what was decided on a text stays beside it in the folder, and goes with it', () => {
  const draft = put(emptyDraft, '馆情', text);
  const decided = { ...draft, others: { [decisionsFile('馆情')]: 'act,quote\r\n' } };
  const again = toDraft(toLedgerFiles(decided));
  expect(again.others).toEqual(decided.others);
  expect(again.texts.map(({ article }) => article.article_id)).toEqual(['馆情']);
  expect(removeText(decided, '馆情').others).toEqual({});
});

test('a log of decisions is edited as rows, and one without rows leaves no file', () => {
  const draft = put(emptyDraft, 'a', text);
  const place = text.indexOf('312.6万册');
  const decision = decisionOn(text, { start: place, end: place + 7 }, 'reject', { by: '', at: '' });
  const decided = editDecisions(draft, 'a', (log) => [...log, decision]);
  expect(decisionsOf(toDraft(toLedgerFiles(decided)), 'a')).toEqual([decision]);
  const moved = editDecisions(decided, 'a', (log) =>
    movedDecision(log, decision, text, { start: 0, end: 5 }),
  );
  expect(decisionsOf(moved, 'a').map(({ quote, act }) => [quote, act])).toEqual([['清河市图书', 'reject']]);
  expect(editDecisions(decided, 'a', (log) => withoutDecision(log, decision))).toEqual(draft);
});
