/** A drawing as a file of its own: the page's colours and fonts are written into it. */
export function standaloneSvg(svg: SVGSVGElement): Blob {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(document.documentElement);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const text = new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const value = style.getPropertyValue(name).trim();
      return value === '' ? whole : value.replaceAll('"', "'");
    })
    .replaceAll('currentColor', style.getPropertyValue('--ink').trim());
  return new Blob([text], { type: 'image/svg+xml' });
}
