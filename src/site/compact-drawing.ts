/** A drawing's markup without what nobody sees or hears: pages, embeds and kept versions carry each at several widths. */

const tags = /<[a-z][^>]*>/gi;
const places = / (?:x|y|x1|x2|y1|y2|cx|cy|r|rx|width|height|transform|d|points)="[^"]*"/g;
const tooFine = /(\.\d\d)\d+/g;
/** A group without a role may carry no name (WAI-ARIA 1.2, 5.2.8.6); Plot names its marks' groups for their makers. */
const idleName = /^<g(?![^>]* role=)([^>]*?) aria-label="[^"]*"/;

/** The markup with places cut to hundredths of a pixel and groups that have no role unnamed; texts stay as they are. */
export function compactDrawing(markup: string): string {
  return markup.replaceAll(tags, (tag) =>
    tag.replace(idleName, '<g$1').replaceAll(places, (place) => place.replaceAll(tooFine, '$1')),
  );
}
