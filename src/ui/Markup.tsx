import { createElement, useMemo } from 'react';
import { sizeOf } from '../share/picture.ts';
import { markup } from '../text/trusted.ts';

/** One object as long as the markup is the same: another one is put into the page anew. */
const useMarkup = (html: string) => useMemo(() => ({ __html: markup(html) }), [html]);

/** Markup our own charts made, set as it is. */
export function Markup({ className, html }: { className: string; html: string }) {
  return createElement('div', { className, dangerouslySetInnerHTML: useMarkup(html) });
}

/** The same, with the drawing's proportions on its place: out of view it is not laid out, and nothing moves. */
export function Placed({ className, html }: { className: string; html: string }) {
  const { width, height } = sizeOf(html);
  const style = { aspectRatio: `${width}/${height}` };
  return createElement('div', { className, style, dangerouslySetInnerHTML: useMarkup(html) });
}
