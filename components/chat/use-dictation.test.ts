import { expect, test } from 'vitest';
import { withWords } from './use-dictation';

const said = (transcript: string, isFinal = true) => ({ isFinal, 0: { transcript } });

test('what is said follows what stood in the field, the uncertain words included', () => {
  expect(withWords('Buy ', [said(' milk'), said(' and bread', false)])).toBe('Buy milk and bread');
  expect(withWords('', [said('milk')])).toBe('milk');
  expect(withWords('Buy', [])).toBe('Buy');
});
