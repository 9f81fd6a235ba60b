import { FigureBlock } from './FigureBlock.tsx';
import type { Answered, View } from './view.ts';

/** Figures two by two where there is room; an odd last one stands across, so that no place beside it is left bare. */
export function FigureGrid({ view, figures }: { view: View; figures: readonly Answered[] }) {
  const alone = figures.length % 2 === 1 ? figures.at(-1) : undefined;
  return (
    <div className="grid">
      {figures.map((answered) => (
        <FigureBlock key={answered.figure.id} view={view} answered={answered} wide={answered === alone} />
      ))}
    </div>
  );
}
