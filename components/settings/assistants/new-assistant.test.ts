import { expect, test } from 'vitest';
import { COLORS } from '@/lib/assistants/limits';
import { firstDraft, withName } from './new-assistant';

const known = [
  { name: 'Work', color: 'violet', category: 'work', endUser: '' },
  { name: 'Copy of Work', color: 'blue', category: 'work', endUser: '' },
] as const;
const work = { name: 'Work', color: 'violet', icon: 'briefcase', category: 'work' } as const;

test('from nothing: a colour that nobody has, and a list that is called what the assistant is called', () => {
  const draft = firstDraft({ kind: 'nothing' }, [...known]);
  expect(draft).toMatchObject({ name: '', category: '', icon: null });
  expect(COLORS.indexOf(draft.color)).toBe(2);
  expect(withName(draft, 'Garden').category).toBe('garden');
  const chosen = { ...draft, category: 'work', isCategoryChosen: true };
  expect(withName(chosen, 'Garden')).toMatchObject({ name: 'Garden', category: 'work' });
});

test('a template keeps its name where it is free, a copy says that it is one', () => {
  expect(firstDraft({ kind: 'template', ...work, name: 'Study' }, [...known]).name).toBe('Study');
  expect(firstDraft({ kind: 'template', ...work }, [...known]).name).toBe('Work 2');
  const copy = firstDraft({ kind: 'assistant', ...work }, [...known]);
  expect(copy).toMatchObject({ name: 'Copy of Work 2', category: 'work', icon: 'briefcase' });
  expect(withName(copy, 'Studio').category).toBe('work');
});
