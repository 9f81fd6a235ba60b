/** Searching and sorting the list of observations, on its own rows. */

import { locale, part } from '../page-context.ts';

const found = {
  zh: (count: number) => `找到${count}条`,
  en: (count: number) => `${count} found`,
};

/** Which observations a filter lets through; null lets all through. */
type Pass = ReadonlySet<string> | null;

export function wake(list: HTMLElement): void {
  const input = list.querySelector<HTMLInputElement>('input[type=search]');
  const body = list.querySelector('tbody');
  if (!input || !body) return;
  const rows = [...body.rows];
  const texts = rows.map((row) => plain(row.textContent ?? ''));
  let pass: Pass = null;
  const show = () => {
    const asked = plain(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row, index) => {
      const text = texts[index] ?? '';
      const shown =
        (pass === null || pass.has(row.dataset.id ?? '')) && asked.every((piece) => text.includes(piece));
      row.hidden = !shown;
      if (shown) count += 1;
    });
    // What was asked for is shown whole.
    list.classList.toggle('asked', asked.length > 0 || pass !== null);
    part(list, 'found').textContent = asked.length > 0 || pass ? found[locale](count) : '';
    part(list, 'none').hidden = count > 0;
  };
  input.addEventListener('input', show);
  document.addEventListener('ledger-filter', (event) => {
    pass = (event as CustomEvent<Pass>).detail;
    show();
  });
  for (const head of list.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) sortable(head, body);
  show();
}

/** Turns a column's head into a button that sorts by it. */
function sortable(head: HTMLTableCellElement, body: HTMLTableSectionElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.textContent = head.textContent;
  head.replaceChildren(button);
  button.addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const sign = down ? -1 : 1;
    const column = head.cellIndex;
    const sorted = [...body.rows].sort((a, b) => sign * compare(a, b, column));
    body.append(...sorted);
  });
}

function compare(a: HTMLTableRowElement, b: HTMLTableRowElement, column: number): number {
  if (column === 0) return Number(a.dataset.value) - Number(b.dataset.value);
  const text = (row: HTMLTableRowElement) =>
    row.cells[column]?.dataset.value ?? row.cells[column]?.textContent ?? '';
  return text(a).localeCompare(text(b), locale === 'zh' ? 'zh-CN' : 'en');
}

/** Full-width digits and letters are found by half-width ones, and the other way round. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
