import { expect, test } from 'vitest';
import { withUnseen } from './Consent.tsx';

test('what would not be seen in a query is shown', () => {
  expect(withUnseen('select 1 -- \u202Eevil\u200B\n\tfrom t')).toBe(
    'select 1 -- ‹U+202E›evil‹U+200B›\n\tfrom t',
  );
});
