import { describe, expect, it } from 'vitest';
import type { ShownAssistant } from '../assistants/shown-assistant';
import { listCommands } from './commands';
import { findCommands } from './find-commands';

function assistant(name: string): ShownAssistant {
  return {
    id: `id-of-${name}`,
    version: 1,
    name,
    description: null,
    color: 'blue',
    icon: null,
    category: name.toLowerCase(),
    endUser: '',
    model: null,
    isDefault: false,
    openTodos: 0,
  };
}

const threads = ['Plan the move', 'Swim lessons', 'Taxes', 'Dentist', 'Trip to Oslo', 'Milk and bread'].map(
  (title, index) => ({ id: `thread-${index}`, title }),
);
const groups = listCommands({
  assistants: ['Personal', 'Work', 'Study'].map(assistant),
  threads,
  hasDigits: true,
});

const titles = (query: string, addTo: string | null = 'Work') =>
  findCommands(groups, query, addTo).map(({ title, commands }) => [
    title,
    ...commands.map((command) => command.title),
  ]);

describe('findCommands', () => {
  it('lists the assistants, the latest chats and the pages before anything is typed', () => {
    expect(titles(' ')).toEqual([
      ['Assistants', 'Personal', 'Work', 'Study'],
      ['Chats', 'New chat', 'Plan the move', 'Swim lessons', 'Taxes', 'Dentist', 'Trip to Oslo'],
      ['ToDos', 'All ToDos', 'Week', 'Day plan', 'Log'],
      ['Settings', 'Settings', 'New assistant', 'Memory', 'Schedules', 'API keys'],
    ]);
  });

  it('puts what begins with the words first, and the ToDo last', () => {
    const found = titles('wor');
    expect(found[0]).toEqual(['Assistants', 'Work']);
    expect(found.at(-1)).toEqual(['ToDos of Work', 'wor']);
  });

  it('finds an assistant by its category, and its pages by its name', () => {
    expect(titles('edit stu')[0]).toEqual(['Settings', 'Edit Study']);
    expect(titles('versions of st')[0]).toEqual(['Settings', 'Versions of Study']);
  });

  it('finds chats further back than the latest', () => {
    expect(titles('milk')[0]).toEqual(['Chats', 'Milk and bread']);
  });

  it('offers only the ToDo for words that are nothing else', () => {
    expect(titles('buy a present for Ann tomorrow')).toEqual([
      ['ToDos of Work', 'buy a present for Ann tomorrow'],
    ]);
  });

  it('keeps the words as they were typed, without the blanks around them', () => {
    const [group] = findCommands(groups, '  Buy  Milk, 2 l  ', 'Work');
    expect(group?.commands[0]?.action).toEqual({ kind: 'add', task: 'Buy  Milk, 2 l' });
  });

  it('offers no ToDo where there is no list', () => {
    expect(titles('zzz', null)).toEqual([]);
  });

  it('does not find things by their ids', () => {
    expect(titles('thread-3', null)).toEqual([]);
  });
});

describe('listCommands', () => {
  it('gives the first nine assistants their digits, in the chat only', () => {
    const many = Array.from({ length: 12 }, (_, index) => assistant(`Number ${index + 1}`));
    const digits = (hasDigits: boolean) =>
      listCommands({ assistants: many, threads: [], hasDigits })[0]?.commands.map(({ digit }) => digit);
    expect(digits(true)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, undefined, undefined, undefined]);
    expect(digits(false)?.every((digit) => digit === undefined)).toBe(true);
  });

  it('has no two commands of one id', () => {
    const ids = groups.flatMap(({ commands }) => commands.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
