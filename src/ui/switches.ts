/** Light or dark, remembered; and the way to the other language with the question kept. */

import type { Theme } from '../charts/tokens.ts';
import { stored } from './stored.ts';

const theme = stored(
  'theme',
  (value) => (value === 'dark' || value === 'light' ? value : null),
  () => localStorage,
  () => '',
);

/** The theme that the page stands in. */
export function shownTheme(): Theme {
  const { theme: chosen } = document.documentElement.dataset;
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? 'dark' : 'light';
}

export function switchTheme(): void {
  const page = document.documentElement;
  const chosen = theme.read();
  if (chosen) page.dataset.theme = chosen;
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  button?.addEventListener('click', () => {
    const next = shownTheme() === 'dark' ? 'light' : 'dark';
    page.dataset.theme = next;
    theme.tryWrite(next);
  });
}

/** The link to the other language takes the address's query and place along. */
export function keepLanguageQuery(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-language]');
  link?.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}
