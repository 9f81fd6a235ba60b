/** Light or dark, remembered; and the way to the other language with the question kept. */

const key = 'theme';

export function switchTheme(): void {
  const page = document.documentElement;
  const kept = remembered();
  if (kept) page.dataset.theme = kept;
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  button.addEventListener('click', () => {
    const dark = page.dataset.theme
      ? page.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    page.dataset.theme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem(key, page.dataset.theme);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  });
}

function remembered(): string | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'dark' || kept === 'light' ? kept : null;
  } catch {
    return null;
  }
}

/** The link to the other language takes the address's query and place along. */
export function keepLanguageQuery(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-language]');
  link?.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}
