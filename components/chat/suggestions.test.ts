import { expect, test } from 'vitest';
import { suggestionsFor } from './suggestions';

test('each category gets four different suggestions, the summary among them', () => {
  for (const category of ['personal', 'work', 'garden', 'constructor']) {
    const texts = suggestionsFor(category).map((suggestion) => suggestion.text);
    expect(new Set(texts).size, category).toBe(4);
    expect(texts).toContain('Give me a todo summary.');
  }
});

test('a category without words of its own is named', () => {
  expect(suggestionsFor('garden')[0]?.text).toContain('garden');
});
