import { expect, it } from 'vitest';
import { chooseFirst } from './shown-assistant';

const personal = { id: 'personal', isDefault: false };
const work = { id: 'work', isDefault: true };
const study = { id: 'study', isDefault: false };

it('begins with the one asked for, else the default, else the first', () => {
  expect(chooseFirst([personal, work, study], 'study')).toBe(study);
  expect(chooseFirst([personal, work, study], null)).toBe(work);
  expect(chooseFirst([personal, study], null)).toBe(personal);
  expect(chooseFirst([], 'study')).toBeUndefined();
});

it('begins with the default where the one asked for is gone', () => {
  expect(chooseFirst([personal, work], 'deleted')).toBe(work);
});
