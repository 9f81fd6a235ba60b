import type { Locale, Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { bounds } from '../../ui/bounds.ts';
import { galleryWidths } from '../../ui/figure-widths.ts';
import { Layout } from '../../ui/Layout.tsx';
import { Markup } from '../../ui/Markup.tsx';
import { MoreNames } from '../../ui/MoreNames.tsx';
import type { Answered, View } from '../../ui/view.ts';
import type { Entries } from '../page.ts';

const words = {
  title: { zh: '图表一览', en: 'All figures' },
  what: {
    zh: '每张图在手机、栏、页、幻灯四种宽度下的样子，一深一浅。',
    en: 'Every figure as drawn for a phone, a column, a page and a slide, in both themes.',
  },
  phone: { zh: '手机', en: 'Phone' },
  column: { zh: '栏', en: 'Column' },
  page: { zh: '页', en: 'Page' },
  slide: { zh: '幻灯', en: 'Slide' },
} satisfies Record<string, Text>;

/** Every figure at every width, to be looked through. */
function Gallery({ view }: { view: View }) {
  const { say, site, locale } = view;
  return (
    <Layout view={view}>
      <div className="lede">
        <h1>{say(words.title)}</h1>
        <p className="stand">{say(words.what)}</p>
      </div>
      {site.figures.slice(0, bounds.gallery).map((answered) => (
        <section key={answered.figure.id} className="band" id={answered.figure.id}>
          <h2>{answered.figure.title(answered.rows, locale)}</h2>
          <p className="prose">{answered.figure.alt(answered.rows, locale)}</p>
          {(Object.keys(galleryWidths) as (keyof typeof galleryWidths)[]).map((name) => (
            <Shown key={name} view={view} answered={answered} name={name} locale={locale} />
          ))}
        </section>
      ))}
      <MoreNames
        locale={locale}
        what="figures"
        names={site.figures.slice(bounds.gallery).map(({ figure, rows }) => ({
          name: figure.title(rows, locale),
          address: view.to(pathOf.figure(figure.id)),
        }))}
      />
    </Layout>
  );
}

function Shown(props: { view: View; answered: Answered; name: keyof typeof galleryWidths; locale: Locale }) {
  const { view, answered, name, locale } = props;
  const width = galleryWidths[name];
  // Phone and slide are shown on dark paper, column and page on light: each figure is seen in both.
  const theme = name === 'phone' || name === 'slide' ? 'dark' : 'light';
  return (
    <div className="scroll">
      <div
        className="sample"
        data-theme={theme}
        data-figure={answered.figure.id}
        style={{ width: width + 32 }}
      >
        <p className="kicker">{`${view.say(words[name])} ${width}`}</p>
        <Markup className="drawn" html={view.site.draw(answered, locale, width)} />
      </div>
    </div>
  );
}

export const galleryPage: Entries = () => [
  {
    path: pathOf.gallery,
    title: { zh: '图表一览', en: 'All figures' },
    description: { zh: '每张图在各种宽度下的样子。', en: 'Every figure at every width.' },
    Page: Gallery,
  },
];
