import { pathOf } from './address.ts';
import { toLanes } from './band-layout.ts';
import { FigureBlock } from './FigureBlock.tsx';
import { MoreNames } from './MoreNames.tsx';
import type { Answered, View } from './view.ts';

interface FigureGridProps {
  readonly view: View;
  readonly figures: readonly Answered[];
  /** Further figures, named with the way to their pages. */
  readonly more?: readonly Answered[];
}

/** Figures in two lanes where there is room; one alone stands across. */
export function FigureGrid({ view, figures, more = [] }: FigureGridProps) {
  return (
    <>
      <Lanes view={view} figures={figures} />
      <MoreNames
        locale={view.locale}
        what="figures"
        names={more.map(({ figure, rows }) => ({
          name: figure.title(rows, view.locale),
          address: view.to(pathOf.figure(figure.id)),
        }))}
      />
    </>
  );
}

function Lanes({ view, figures }: Pick<FigureGridProps, 'view' | 'figures'>) {
  const lanes = toLanes(view, figures);
  return (
    <div className={lanes.length > 1 ? 'grid lanes' : 'grid'}>
      {lanes.map((lane) => (
        <div key={lane[0]?.figure.id} className="lane">
          {lane.map((answered) => (
            <FigureBlock
              key={answered.figure.id}
              view={view}
              answered={answered}
              wide={figures.length === 1}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
