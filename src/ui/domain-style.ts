/** The colours of domains that no style sheet knows: those of another ledger than that of `data/`. */

import { domainOf, domains } from '../dataset/domains.ts';

/** The style with a colour and a class for each domain that it lacks, in both themes; as it is where it lacks none. */
export function withDomains(style: string): string {
  const lacking = domains.map(domainOf).filter(({ token }) => !style.includes(`--${token}:`));
  if (lacking.length === 0) return style;
  const named = (theme: 'light' | 'dark') =>
    lacking.map((domain) => `--${domain.token}: ${domain[theme]};`).join(' ');
  return [
    style,
    `:root { ${named('light')} }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${named('dark')} } }`,
    `[data-theme="dark"] { ${named('dark')} }`,
    `@media print { :root:root:root { ${named('light')} } }`,
    ...lacking.map(
      ({ token }) => `.${token} { --hue: var(--${token}); } .${token} > h2 { color: var(--hue); }`,
    ),
  ].join('\n');
}
