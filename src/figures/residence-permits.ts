import { seriesFigure } from './kit/series-figure.ts';

export const residencePermits = seriesFigure({
  id: 'residence-permits',
  domain: 'public_order',
  theme: 'volume',
  metric: 'residence_permits',
  reviews: { public_order: 3 },
  question: { zh: '居住证发放了多少？', en: 'How many residence permits have been issued?' },
  what: { zh: '居住证累计发放', en: 'Residence permits issued' },
  about: { zh: '累计；证与人分两格', en: 'Cumulative; permits and people stand apart' },
  kind: { zh: '一种单位一格的折线图', en: 'Line charts, one panel for each unit' },
  units: 'apart',
  notes: [
    {
      zh: '原句说“一年来”，但这一数量只能读作历年累计；按年发放的数量是另一种统计，不与它相连。',
      en: 'The sentence speaks of the past year, but the quantity can only be read as counted over the years; numbers issued per year are another measure and are not joined to it.',
    },
  ],
});
