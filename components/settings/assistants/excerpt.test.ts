import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt';

test('the wrong line stands between its neighbours, without the indentation that they share', () => {
  const text = '{\n  "a": 1,\r\n    "b": teal\n  }\n}';
  expect(excerpt(text, 3, 10)).toEqual([
    { number: 2, wrong: false, text: '"a": 1,' },
    { number: 3, wrong: true, text: '  "b": teal' },
    { number: 4, wrong: false, text: '}' },
  ]);
});

test('at the ends of the file there is less to show', () => {
  expect(excerpt('one\ntwo', 1).map(({ number }) => number)).toEqual([1, 2]);
  expect(excerpt('one\ntwo', 2).map(({ number }) => number)).toEqual([1, 2]);
  expect(excerpt('', 1)).toEqual([{ number: 1, wrong: true, text: '' }]);
});

test('of a file in one long line the part around the mistake is shown', () => {
  const text = `${'a'.repeat(5000)}WRONG${'b'.repeat(5000)}`;
  const [line] = excerpt(text, 1, 5001);
  expect(line?.text).toMatch(/^…a+WRONGb+…$/);
  expect(line?.text.length).toBeLessThan(200);
});

test('whatever the file is, the wrong line is there and short', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      (raw, at) => {
        const lines = raw.map((line) => line.replace(/[\r\n]/g, ' '));
        const number = (at % lines.length) + 1;
        const shown = excerpt(lines.join('\n'), number, (at % 500) + 1);
        expect(shown.filter(({ wrong }) => wrong).map((line) => line.number)).toEqual([number]);
        expect(Math.max(...shown.map(({ text }) => text.length))).toBeLessThanOrEqual(162);
      },
    ),
  );
});
