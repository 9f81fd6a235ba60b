/** The markup of a drawing, as a file of its own needs it. */

/** Two signs that no text has stand in attributes for `&` and `<`, which HTML leaves as they are there. */
const [ampersand, less] = ['\uE000', '\uE001'];

/** SVG that is XML, whichever DOM holds it: “R&D intensity” in a label is written with an entity. */
export function markupOf(drawing: Element): string {
  const kept: (() => void)[] = [];
  for (const element of [drawing, ...drawing.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes]) {
      if (!/[&<]/.test(value)) continue;
      element.setAttribute(name, value.replaceAll('&', ampersand).replaceAll('<', less));
      kept.push(() => element.setAttribute(name, value));
    }
  const markup = drawing.outerHTML.replaceAll(ampersand, '&amp;').replaceAll(less, '&lt;');
  for (const restore of kept) restore();
  return markup;
}
