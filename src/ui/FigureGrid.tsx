import { toLanes } from './band-layout.ts';
import { FigureBlock } from './FigureBlock.tsx';
import type { Answered, View } from './view.ts';

/** Figures in two lanes where there is room; one alone stands across. */
export function FigureGrid({ view, figures }: { view: View; figures: readonly Answered[] }) {
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
