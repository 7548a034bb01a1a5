import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkParts } from './links';

const hrefs = (text: string) => linkParts(text).flatMap(({ href }) => href ?? []);

it('finds addresses among words', () => {
  expect(linkParts('Ask at https://example.com/a?b=1, or call.')).toEqual([
    { text: 'Ask at ' },
    { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
    { text: ', or call.' },
  ]);
  expect(hrefs('(http://a.example) and https://b.example.')).toEqual([
    'http://a.example',
    'https://b.example',
  ]);
});

it('keeps a bracket that belongs to the address', () => {
  const address = 'https://en.wikipedia.org/wiki/Mercury_(planet)';
  expect(hrefs(`See ${address}.`)).toEqual([address]);
  expect(hrefs(`(see ${address})`)).toEqual([address]);
});

it('makes no link of other schemes', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.example',
    'http://',
    'ftp://a.example',
  ]) {
    expect(hrefs(text)).toEqual([]);
  }
});

it('loses no letter of any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a ', 'https://', 'x.example', '(', ')', '.', ' ', '/b')),
      (pieces) => {
        const text = pieces.join('');
        expect(
          linkParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
