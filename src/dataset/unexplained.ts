/** Every numeral of a text that no finding and no skipped numeral covers. Kept apart from the extractor on purpose. */

const numeral =
  /[0-9０-９]+|[〇零一二三四五六七八九十百千万亿两半双几数壹贰叁肆伍陆柒捌玖拾佰仟萬億兩雙幾數貳叄參陸廿卅]/g;

export interface Stray {
  readonly start: number;
  readonly text: string;
}

/** The digit runs and numeral characters outside every span, in the order of the text. */
export function findUnexplained(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): Stray[] {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return [...text.matchAll(numeral)].flatMap((found) => {
    const inside = covered.subarray(found.index, found.index + found[0].length);
    return inside.every((mark) => mark === 1) ? [] : { start: found.index, text: found[0] };
  });
}
