import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, mergedRole, proposedChoices, questionsOf, resolve } from './conflict';
import { type AssistantFields, FIELDS } from './fields';
import { mergeText } from './merge-text';

const base: AssistantFields = {
  name: 'Work',
  category: 'work',
  description: null,
  model: null,
  color: 'teal',
  icon: null,
  role: 'Be brief.\nBe kind.\nAsk for a deadline.\n',
};

const line = fc.constantFrom('Be brief.', 'Be kind.', 'Ask.', 'Ask for a deadline.', '');
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
const fields = fc.record<AssistantFields>({
  name: fc.constantFrom('Work', 'Office', 'Studio'),
  category: fc.constantFrom('work', 'home'),
  description: fc.constantFrom(null, 'Short', 'Long'),
  model: fc.constantFrom(null, 'built-in'),
  color: fc.constantFrom('teal', 'rose'),
  icon: fc.constantFrom(null, 'star'),
  role: text,
});

describe('two saves that meet', () => {
  it('mine for all gives mine, theirs for all gives theirs', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, theirs, mine) => {
        const ways = { base, theirs, mine };
        const all = (choice: Choice) =>
          Object.fromEntries(questionsOf(ways).map(({ field }) => [field, choice]));
        expect(resolve(ways, all('mine'), '')).toEqual(mine);
        expect(resolve(ways, all('theirs'), '')).toEqual(theirs);
      }),
    );
  });

  it('asks about what differs and about nothing else', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, theirs, mine) => {
        const asked = questionsOf({ base, theirs, mine }).map(({ field }) => field);
        expect(asked).toEqual(FIELDS.filter((field) => theirs[field] !== mine[field]));
      }),
    );
  });

  it('proposes to keep what only one of the two changed', () => {
    const theirs = { ...base, name: 'Office', color: 'rose' as const };
    const mine = { ...base, description: 'Short', color: 'amber' as const };
    const questions = questionsOf({ base, theirs, mine });
    expect(questions).toEqual([
      { field: 'name', by: 'them' },
      { field: 'description', by: 'me' },
      { field: 'color', by: 'both' },
    ]);
    expect(resolve({ base, theirs, mine }, proposedChoices(questions), '')).toEqual({
      ...base,
      name: 'Office',
      description: 'Short',
      color: 'amber',
    });
  });

  it('takes a role that both changed as it is put together', () => {
    const theirs = { ...base, role: base.role.replace('brief', 'very brief') };
    const mine = { ...base, role: `${base.role}Never joke.\n` };
    const ways = { base, theirs, mine };
    const merged = mergedRole(ways);
    expect(merged).toEqual({
      text: 'Be very brief.\nBe kind.\nAsk for a deadline.\nNever joke.\n',
      clashes: 0,
    });
    expect(resolve(ways, proposedChoices(questionsOf(ways)), merged.text).role).toBe(merged.text);
  });
});

describe('texts put together', () => {
  it('are the one that changed where the other did not', () => {
    fc.assert(
      fc.property(text, text, (before, changed) => {
        expect(mergeText(before, changed, before)).toEqual({ text: changed, clashes: 0 });
        expect(mergeText(before, before, changed)).toEqual({ text: changed, clashes: 0 });
        expect(mergeText(before, changed, changed)).toEqual({ text: changed, clashes: 0 });
      }),
    );
  });

  it('lose no line that somebody wrote', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (before, at, other) => {
        const withLine = (place: number, line: string) => {
          const lines = before.split('\n');
          return lines.toSpliced(place % (lines.length + 1), 0, line).join('\n');
        };
        const merged = mergeText(before, withLine(at, 'Said by them.'), withLine(other, 'Said by me.')).text;
        expect(merged.split('\n')).toEqual(expect.arrayContaining(['Said by them.', 'Said by me.']));
      }),
    );
  });

  it('put changes within one line together word by word', () => {
    expect(mergeText('Be warm and brief.', 'Be kind and brief.', 'Be warm and short.')).toEqual({
      text: 'Be kind and short.',
      clashes: 0,
    });
  });

  it('hold both wordings of what both changed, one after the other', () => {
    expect(mergeText('Be warm.\nBe brief.', 'Be kind.\nBe brief.', 'Be strict.\nBe brief.')).toEqual({
      text: 'Be kind.\nBe strict.\nBe brief.',
      clashes: 1,
    });
  });
});
