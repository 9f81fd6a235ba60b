import { createElement } from 'react';

/** Markup our own charts made, set as it is. */
export function Markup({ className, html }: { className: string; html: string }) {
  return createElement('div', { className, dangerouslySetInnerHTML: { __html: html } });
}
