/** The kinds of slides, in the order in which a person chooses among them. */

import { Fault } from '../../text/error-message.ts';
import { agendaSlide } from './agenda.ts';
import { changesSlide } from './changes.ts';
import { evidenceSlide } from './evidence.ts';
import { figureSlide } from './figure.ts';
import { ledgerSlide } from './ledger.ts';
import { numbersSlide } from './numbers.ts';
import { pictureSlide } from './picture.ts';
import { problemsSlide } from './problems.ts';
import { sectionSlide } from './section.ts';
import type { SlideKind } from './slide-kind.ts';
import { sourcesSlide } from './sources.ts';
import { statusSlide } from './status.ts';
import { tableSlide } from './table.ts';
import { tasksSlide } from './tasks.ts';
import { textSlide } from './text.ts';
import { titleSlide } from './title.ts';

const kinds = [
  figureSlide,
  numbersSlide,
  changesSlide,
  statusSlide,
  tasksSlide,
  problemsSlide,
  ledgerSlide,
  evidenceSlide,
  sourcesSlide,
  textSlide,
  tableSlide,
  pictureSlide,
  sectionSlide,
  agendaSlide,
  titleSlide,
] as const;

type BodyOf<K> = K extends SlideKind<infer B> ? B : never;
export type Body = BodyOf<(typeof kinds)[number]>;

export const slideKinds: readonly SlideKind<Body>[] = kinds;

/** @throws `unknown slide kind: …` for a kind that no file here has. */
export function slideKind(kind: string): SlideKind<Body> {
  const known = slideKinds.find((one) => one.kind === kind);
  if (!known)
    throw new Fault({
      zh: `没有这种页：${kind}；这里能放${slideKinds.map((one) => one.kind).join('、')}`,
      en: `unknown slide kind: ${kind}; this page shows ${slideKinds.map((one) => one.kind).join(', ')}`,
    });
  return known;
}
