import { toDateWords } from '../../dataset/quantity.ts';
import type { Deck } from '../../review/deck.ts';
import { listTarget, setTarget } from '../../review/edit-targets.ts';
import type { LedgerData } from '../../review/ledger-data.ts';
import { statedTargets, toOpenTarget } from '../../review/stated-targets.ts';
import { lackTerms, statusTerms, type Target } from '../../review/status.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import type { DeckHook } from './use-deck.ts';

const words = {
  stated: { zh: '原文说到的目标', en: 'Targets that the texts state' },
  adopt: { zh: '采用', en: 'Adopt' },
  list: { zh: '照原话列入', en: 'List its words' },
};

interface Props {
  readonly locale: Locale;
  readonly data: LedgerData;
  readonly deck: Deck;
  readonly change: DeckHook['change'];
}

/** What the texts aim at: a click opens the sentence, another adopts it; what cannot be measured says why and is listed. */
export function StatedTargets({ locale, data, deck, change }: Props) {
  const isSet = (target: Target) =>
    deck.targets.some(
      ({ metric_id, value, by }) =>
        metric_id === target.metric_id && value === target.value && by === target.by,
    );
  const listed = new Set(deck.openTargets?.map(({ observation_id }) => observation_id));
  const open = statedTargets(data, deck).filter(({ target, observation }) =>
    target ? !isSet(target) : !listed.has(observation.observation_id),
  );
  if (open.length === 0) return null;
  const { colon, comma } = phrase(locale);
  return (
    <section aria-label={words.stated[locale]}>
      <p>
        <b>{words.stated[locale]}</b>
      </p>
      <ul>
        {open.map((stated) => {
          const { observation, metric, target } = stated;
          const unmeasured = toOpenTarget(stated, deck.locale);
          return (
            <li key={observation.observation_id}>
              {metric?.[`label_${locale}`] ?? observation.label}
              {colon}
              <button type="button" className="plain" data-observation={observation.observation_id}>
                {`“${observation.quote}”`}
              </button>
              {target ? (
                <>
                  {`${comma}${toDateWords(target.by, 'day', locale)} `}
                  <button
                    type="button"
                    className="small"
                    onClick={() => change((now) => setTarget(now, target))}
                  >
                    {words.adopt[locale]}
                  </button>
                </>
              ) : null}
              {unmeasured ? (
                <>
                  {`${comma}${statusTerms.unmeasurable[locale]}${colon}${lackTerms[unmeasured.lacks][locale]} `}
                  <button
                    type="button"
                    className="small"
                    onClick={() => change((now) => listTarget(now, unmeasured))}
                  >
                    {words.list[locale]}
                  </button>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
