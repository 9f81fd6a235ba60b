/** How wide embeds are drawn, and which drawing a place shows. */

/**
 * The widths an embed is drawn for, in CSS pixels: a narrow sidebar, a phone, a wide phone or a narrow column, a column
 * of text. A drawing grows with its place until the next one fits, in height too: what is far apart here is a wall there.
 */
export const embedWidths = [280, 340, 440, 600] as const;

/** The file of a page of many, in `embed/`: every figure's markup with its drawing of one width, a line each. */
export const manyFile = (at: number): string => `figures.${embedWidths[at]}.jsonl`;

/** The narrowest embed with room around its words, and how much of its width that takes, in CSS pixels. */
export const roomyWidth = 368;
export const margins = 28;

/** Which of the drawings an embed of that width shows, in CSS pixels of the whole embed. */
export function drawingAt(width: number): number {
  const plate = width < roomyWidth ? width : width - margins;
  return Math.max(
    0,
    embedWidths.findLastIndex((drawn) => plate >= drawn),
  );
}
