import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../new-id';
import { freshScope } from '../test-list';
import type { Scope } from '../todo';
import { EVERYTHING_OPEN } from './filter';
import { findTodos } from './find';
import { findCursorSchema } from './find-place';
import { findsTypos } from './find-typos';
import { clock, find, put } from './test-find';

describe('words', () => {
  let scope: Scope;
  beforeAll(async () => {
    scope = await freshScope();
    await put(scope, [
      { task: 'Call the dentist' },
      {
        task: 'Teeth',
        notes: 'Ask the **dentist** at https://example.org/praxis?day=monday',
        due: '2025-08-01',
      },
      { task: 'Gift', solutions: ['A book on half-open doors', 'Ärger im Büro'], due: '2025-08-02' },
      { task: "It's 5 o'clock: pay 3.50 to lance@example.org" },
      { task: '日本 reisen 🎉Party' },
      { task: '„L’été“ – half…way' },
      { task: 'Recipe', notes: 'Crème brûlée for two' },
      { task: '한국 여행' },
      { task: 'Cake for Ada🎂🎂', due: '2025-08-03' },
      { task: 'Thanks', notes: 'From me 👍🏽 and ❤️ to all' },
      { task: 'Astronaut', solutions: ['👩‍🚀'] },
      { task: 'Trip 🇩🇰🇪🇸' },
      { task: 'Trip home 🇩🇪' },
      { task: 'Dentist, done', status: 'done' },
      { task: 'Dentist, archived', status: 'archived' },
      { task: 'Dentist at home', category: 'home' },
      { task: 'Dentist of somebody else', endUser: 'ada' },
      { task: 'Dentist, deleted', deleted: true },
    ]);
    await put(await freshScope(), [{ task: 'Dentist of another account' }]);
  });

  test('those in the title come first, then the soonest deadline', async () => {
    expect(await find(scope, { q: 'dentist' })).toEqual(['Call the dentist', 'Dentist at home', 'Teeth']);
  });

  test.each([
    ['the beginning of each word', 'den cal', ['Call the dentist']],
    ['words without their accents', 'arger buro', ['Gift']],
    ['words with accents that it lacks', 'dèntist càll', ['Call the dentist']],
    ['notes without accents', 'creme brulee', ['Recipe']],
    ['a syllable of Hangul', '여행', ['한국 여행']],
    ['case makes no difference', 'DENTIST TEETH', ['Teeth']],
    ['words of an address', 'praxis mond', ['Teeth']],
    ['half of a joined word', 'open', ['Gift']],
    ['accents as they stand', 'ärg', ['Gift']],
    ['a mark inside a word', "o'clock", ["It's 5 o'clock: pay 3.50 to lance@example.org"]],
    ['half an e-mail address', 'lance@exam', ["It's 5 o'clock: pay 3.50 to lance@example.org"]],
    ['a number', '3.50', ["It's 5 o'clock: pay 3.50 to lance@example.org"]],
    ['other scripts', '日本', ['日本 reisen 🎉Party']],
    ['what stands behind a picture', 'part', ['日本 reisen 🎉Party']],
    ['a picture alone', '🎂', ['Cake for Ada🎂🎂']],
    ['a picture beside a word', 'cak🎂', ['Cake for Ada🎂🎂']],
    ['several pictures, all of them', '🎂🎉', []],
    ['a picture in notes, however it is drawn', '❤', ['Thanks']],
    ['a hand of another colour', '👍🏿', ['Thanks']],
    ['a picture made of several, in an idea', '👩‍🚀', ['Astronaut']],
    ['a part of such a picture', '🚀', ['Astronaut']],
    ['a flag, not its letters in others', '🇩🇪', ['Trip home 🇩🇪']],
    ['typographic marks', 'l été', ['„L’été“ – half…way']],
    ['what stands before such a mark', 'half', ['„L’été“ – half…way', 'Gift']],
    ['one letter is a word', 'd', []],
    ['all words must be there', 'dentist garden', []],
    ['marks alone', "& | ! :* ' \\", []],
    ['the middle of a word is none', 'pen', []],
  ])('%s', async (_name, q, tasks) => {
    expect(await find(scope, { q })).toEqual(tasks);
  });

  test.each([
    ['done', ['Dentist, done']],
    ['archived', ['Dentist, archived']],
    ['all', ['Call the dentist', 'Dentist, done', 'Dentist, archived', 'Dentist at home', 'Teeth']],
  ] as const)('of status %s', async (status, tasks) => {
    expect(await find(scope, { q: 'dentist', status })).toEqual(tasks);
  });

  test('on the lists that are named, also another person’s', async () => {
    expect(await find(scope, { q: 'dentist', lists: ['home'] })).toEqual(['Dentist at home']);
    expect(await find(scope, { q: 'dentist', lists: ['home', 'work\nada'] })).toEqual([
      'Dentist at home',
      'Dentist of somebody else',
    ]);
  });

  test('a word without an end is found by its beginning', async () => {
    const long = 'x'.repeat(3000);
    const own = await freshScope();
    await put(own, [{ task: 'Long', notes: `${long} ${'y'.repeat(70)}` }]);
    expect(await find(own, { q: 'y'.repeat(65) })).toEqual(['Long']);
  });
});

describe('typing mistakes', () => {
  test.each([
    ['a letter left out', 'dentst'],
    ['letters that changed places', 'dnetist'],
    ['beside a word that is right', 'call dentits'],
  ])('%s', async (_name, q) => {
    expect(await findsTypos()).toBe(true);
    const scope = await freshScope();
    await put(scope, [
      { task: 'Call the dentist' },
      { task: 'Call the plumber' },
      { task: 'Call a dentist', status: 'done' },
    ]);
    await put(await freshScope(), [{ task: 'Call the dentist' }]);
    const page = await findTodos(scope.accountId, { ...EVERYTHING_OPEN, q }, { clock, limit: 50 });
    expect(page).toMatchObject({ todos: [{ task: 'Call the dentist' }], next: null, alike: true });
    expect(page.todos).toHaveLength(1);
  });

  test('are looked for only where no word fits', async () => {
    const scope = await freshScope();
    await put(scope, [{ task: 'Dentist' }, { task: 'Dentists' }, { task: 'Dentast' }]);
    expect(await find(scope, { q: 'dentist' })).toEqual(['Dentist', 'Dentists']);
  });
});

test('a cursor that was not given out is refused', () => {
  const id = newId();
  for (const text of ['', 'x', 'r2__', `r0_2025_${id}`, 'w', `w0_${id}`, `r0__${'-'.repeat(36)}`]) {
    expect(findCursorSchema.safeParse(text).success).toBe(false);
  }
});
