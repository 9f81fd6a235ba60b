import { expect, test } from 'vitest';
import { type Embed, toFragment } from './embed.ts';

const embed: Embed = {
  id: 'ports',
  locale: 'zh',
  version: '1',
  title: '过境免签的口岸：2025年12月65个 <b>',
  subtitle: '',
  alt: '',
  source: '',
  links: [],
  drawings: [],
};

test('a title keeps a day and a quantity on one line, and its signs as signs', () => {
  expect(toFragment(embed, 'auto', '/')).toContain(
    '<h2>过境免签的口岸：<span class="whole">2025年12月</span><span class="whole">65个</span> &lt;b&gt;</h2>',
  );
});
