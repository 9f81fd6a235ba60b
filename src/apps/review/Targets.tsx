import { useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import { replaceTargets } from '../../review/edit-targets.ts';
import { within } from '../../review/scope.ts';
import { baselineOf, statuses, statusRule } from '../../review/status.ts';
import { parseTargets, printTargets } from '../../review/target-file.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { saveFile } from '../../ui/download.ts';
import { FileField } from '../../ui/FileField.tsx';
import { fileName } from './ExportMenu.tsx';
import { StatedTargets } from './StatedTargets.tsx';
import { TargetForm } from './TargetForm.tsx';
import { TargetTable } from './TargetTable.tsx';
import type { DeckHook } from './use-deck.ts';

const words = {
  open: { zh: '从CSV读入（metric_id,value,by）', en: 'Read from CSV (metric_id,value,by)' },
  save: { zh: '存为CSV', en: 'Save as CSV' },
  rule: { zh: '状态怎样定', en: 'How the status is judged' },
};

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly deck: Deck;
  readonly change: DeckHook['change'];
}

/** What metrics should reach by when: one by one, or a table at once; with the rule that judges them. */
export function Targets({ locale, context, deck, change }: Props) {
  const { data } = within(context, deck);
  const [fault, setFault] = useState('');
  const { targets, openTargets = [] } = deck;
  const hasAny = targets.length + openTargets.length > 0;

  const read = async (file: File) => {
    try {
      const given = parseTargets(await file.text(), data.metrics, (one) => baselineOf(data, one, deck.since));
      setFault('');
      change((now) => replaceTargets(now, given));
    } catch (error) {
      setFault(errorMessage(error, locale));
    }
  };
  const save = () =>
    saveFile(
      new Blob([printTargets({ targets, openTargets }, locale)], { type: 'text/csv' }),
      `${fileName(deck.title)}-targets.csv`,
    );

  return (
    <div className="targets">
      {hasAny ? <TargetTable locale={locale} data={data} deck={deck} change={change} /> : null}
      <TargetForm locale={locale} data={data} deck={deck} change={change} onFault={setFault} />
      <StatedTargets locale={locale} data={context.data} deck={deck} change={change} />
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="row-of-fields">
        <FileField label={words.open[locale]} accept=".csv,text/csv" onFiles={([file]) => void read(file)} />
        {hasAny ? (
          <button type="button" onClick={save}>
            {words.save[locale]}
          </button>
        ) : null}
      </div>
      <p className="told">
        <b>{words.rule[locale]}</b>
        {phrase(locale).colon}
        {statusRule(statuses, true, locale)}
      </p>
    </div>
  );
}
