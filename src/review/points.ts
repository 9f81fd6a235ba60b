/** Lines of text as paragraphs and bullets: “- ” begins a bullet, two blanks or a tab before it a level below. */

export interface Point {
  readonly text: string;
  /** 0: a paragraph; 1 to 3: a bullet of this level. */
  readonly level: number;
}

const deepest = 3;
const bullet = /^([ \t\u3000]*)[-*•·–—]\s*(?=\S)/;

/** A point a line; blank lines are none. */
export function parsePoints(text: string): readonly Point[] {
  return text.split('\n').flatMap((line): Point[] => {
    if (line.trim() === '') return [];
    const [mark, indent = ''] = bullet.exec(line) ?? [];
    if (mark === undefined || /^\s*[-–—]\d/.test(line)) return [toPoint(line)];
    const columns = indent.replaceAll('\t', '  ').replaceAll('\u3000', '  ').length;
    return [{ text: line.slice(mark.length).trim(), level: Math.min(deepest, 1 + Math.floor(columns / 2)) }];
  });
}

export const toPoint = (text: string): Point => ({ text: text.trim(), level: 0 });
