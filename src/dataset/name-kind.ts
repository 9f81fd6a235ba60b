/** What a name says that no series goes on across: asked once of each number, which is then compared with many. */

import { memo } from '../text/memo.ts';
import { causeIn } from './disaster-loss.ts';
import { feastIn } from './feast-name.ts';
import { lastOf } from './likeness.ts';

/** 从业 and 招生, the same of many things, tell less than a longer name. */
export const shortName = 3;

/** 合格率 and 抽检合格率 are of many things; what they are of stands before them. */
export const isVague = (core: string): boolean =>
  core.length <= shortName || (core.length <= 5 && /(?:率|比例|比重|标准)$/.test(core));

export interface NameKind {
  /** What it is a part of has to say whose it is. */
  readonly isLoose: boolean;
  readonly feast: string;
  /** The disaster that it is a loss by. */
  readonly cause: string;
}

export const kindOf = memo(
  (core: string): NameKind => ({
    isLoose: isVague(lastOf(core)),
    feast: feastIn(core),
    cause: causeIn(core),
  }),
);

/** 全口径 of 跨境电商进出口（全口径）: how a name says that it is counted. */
export const accountIn = (subject: string): string =>
  subject.includes('口径') ? (/[（(]([^（()）]*口径)[)）]/.exec(subject)?.[1] ?? '') : '';
