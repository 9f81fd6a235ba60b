/** Which of a template's layouts serves which kind of slide: by its type, by its holes, by its name. */

import type { Hole, Layout } from './template.ts';

export type LayoutKind = 'title' | 'section' | 'content' | 'two' | 'titleOnly';

interface Rule {
  /** Values of `type` in the file. */
  readonly types: readonly string[];
  /** Words of layouts' names, in the languages of office programs. */
  readonly names: RegExp;
  /** What the layout must have. */
  readonly fits: (layout: Layout) => boolean;
}

export const isTitle = ({ type }: Hole): boolean => type === 'title' || type === 'ctrTitle';
export const isSubtitle = ({ type }: Hole): boolean => type === 'subTitle';
/** Takes text, and, where it is `obj`, charts and tables as well. */
export const isContent = ({ type }: Hole): boolean => type === 'obj' || type === 'body';
/** Number, footer and day are on every kind of layout. */
const isMark = ({ type }: Hole): boolean => ['dt', 'ftr', 'sldNum', 'hdr'].includes(type);

const headed = ({ holes }: Layout): boolean => holes.some(isTitle);
const contents = ({ holes }: Layout): readonly Hole[] => holes.filter(isContent);
/** A place for a picture or a chart alone, which would stand empty. */
const special = ({ holes }: Layout): boolean =>
  holes.some((hole) => !isTitle(hole) && !isSubtitle(hole) && !isContent(hole) && !isMark(hole));

const rules: Readonly<Record<LayoutKind, Rule>> = {
  title: {
    types: ['title'],
    names: /封面|标题幻灯片|标题页|首页|cover|title slide|opening/i,
    fits: headed,
  },
  section: {
    types: ['secHead'],
    names: /节标题|章节|过渡|分隔|目录页|section|divider/i,
    fits: headed,
  },
  content: {
    types: ['obj', 'tx'],
    names: /标题和内容|内容|正文|title and content|content/i,
    fits: (layout) => headed(layout) && contents(layout).length === 1 && !layout.holes.some(isSubtitle),
  },
  two: {
    types: ['twoObj'],
    names: /两栏|双栏|二栏|two content|2 content/i,
    fits: (layout) => headed(layout) && areBeside(contents(layout)),
  },
  titleOnly: {
    types: ['titleOnly'],
    names: /仅标题|只有标题|title only/i,
    fits: (layout) => headed(layout) && contents(layout).length === 0 && !layout.holes.some(isSubtitle),
  },
};

function areBeside(holes: readonly Hole[]): boolean {
  const [one, other] = holes.map(({ box }) => box).toSorted((a, b) => (a?.x ?? 0) - (b?.x ?? 0));
  return holes.length === 2 && !!one && !!other && one.x + one.width <= other.x + 1;
}

/**
 * The layout that is of the kind: by its type before its name, of equals the one with the largest `area`, or the first.
 * A divider needs one of the two, because its holes are those of many layouts; a cover is else the first layout with a
 * subtitle.
 */
export function chooseLayout(
  layouts: readonly Layout[],
  kind: LayoutKind,
  area: (layout: Layout) => number = () => 0,
): Layout | null {
  const { types, names, fits } = rules[kind];
  const others = Object.entries(rules).filter(([name]) => name !== kind);
  const scored = layouts
    .filter((layout) => fits(layout) && !special(layout))
    .map((layout) => {
      const typed = types.includes(layout.type);
      const named = names.test(layout.name);
      const elsewhere = others.some(
        ([, rule]) => rule.types.includes(layout.type) || (!named && rule.names.test(layout.name)),
      );
      const subtitled =
        kind === 'title' && layout.holes.some((hole) => isSubtitle(hole) || hole.type === 'ctrTitle');
      const score = (typed ? 8 : 0) + (named ? 4 : 0) + (subtitled ? 5 : 0) - (elsewhere && !typed ? 6 : 0);
      return { layout, score };
    })
    .toSorted((a, b) => b.score - a.score || area(b.layout) - area(a.layout));
  const [best] = scored;
  if (!best || (kind === 'section' && best.score < 4)) return null;
  return best.layout;
}
