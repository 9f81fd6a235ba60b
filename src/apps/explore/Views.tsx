import type { Locale } from '../../text/locale.ts';
import type { RoomState } from '../../ui/explore-address.ts';

const words = {
  views: { zh: '怎样看', en: 'How it is shown' },
  table: { zh: '结果表', en: 'Rows' },
  chart: { zh: '结果图', en: 'Chart' },
  brush: { zh: '联动筛选', en: 'Linked brushing' },
};

interface ViewsProps {
  readonly locale: Locale;
  readonly view: RoomState['view'];
  readonly onView: (view: RoomState['view']) => void;
}

/** The answer as rows or as a chart, or a table as linked charts. */
export function Views({ locale, view, onView }: ViewsProps) {
  return (
    <fieldset className="views">
      <legend className="unseen">{words.views[locale]}</legend>
      {(['table', 'chart', 'brush'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>
          {words[each][locale]}
        </button>
      ))}
    </fieldset>
  );
}
