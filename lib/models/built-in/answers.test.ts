// How answers are put: what an undo says, what is asked, and that nothing is said twice.

import { expect, it } from 'vitest';
import { STARTERS } from '@/lib/assistants/starters';
import { Chat } from './test/chat';

const answered = async (role: string, ...messages: string[]) => {
  const chat = new Chat(role);
  let text = '';
  for (const message of messages) text = (await chat.send(message)).text;
  return text;
};

const [personal = '', work = ''] = STARTERS.map((starter) => starter.role);

it.each([
  [['add milk by Friday', 'move it to Sunday', 'undo'], 'Undone: **milk** is due Friday 1 August again.'],
  [['add milk', 'undo'], 'Undone: **milk** is off the list again.'],
  [['add milk by Friday', 'delete it', 'undo'], 'Undone: **milk** is back on the list, due Friday 1 August.'],
  [['add milk', 'rename it to oat milk', 'undo'], 'Undone: **oat milk** is called **milk** again.'],
  [['add milk', 'done with it', 'undo'], 'Undone: **milk** is open again.'],
  [['add milk', 'it takes 20 min', 'it takes 20 min'], 'That is so already:\n\n- **milk**, 20 min'],
  [
    ['add milk', 'it takes 20 min', 'it takes 20 min', 'undo'],
    'The last message changed nothing, so there is nothing to undo.',
  ],
  [
    ['Kannst du bitte Milch auf die Liste setzen?'],
    'I read English only, so I left everything as it is. A language model can be set up for other languages.',
  ],
  [['yes'], 'I have no question open. Tell me what to put down, change or finish.'],
  [
    ['add milk', 'all done with everything due tomorrow'],
    'Nothing on the list is meant by "everything due tomorrow", so I changed nothing.',
  ],
])('%s', async (messages, text) => {
  expect(await answered('', ...messages)).toBe(text);
});

it('takes an hour for the day it asked about', async () => {
  expect(await answered(personal, 'send the minutes', 'yes')).toBe(
    'Which day shall I put down for **send the minutes**?',
  );
  expect(await answered(personal, 'send the minutes', 'yes', 'by 6')).toBe(
    '**send the minutes** is now due today, Wednesday 30 July at 18:00.',
  );
});

it('names a new ToDo once more at most when it asks for its deadline and its estimate', async () => {
  expect(await answered(work, 'fix the footer')).toBe(
    'Added **fix the footer**.\n\nI see that **fix the footer** has no deadline yet. Which day should we aim for?\n\n' +
      'It has no time estimate yet. How long will it take?',
  );
});

it('counts what is missing beyond three', async () => {
  const text = await answered(
    personal,
    'todos: 1) sew a flag 2) build a kite 3) paint a fence 4) oil the gate',
  );
  expect(text).toContain(
    'I see that **sew a flag**, **build a kite**, **paint a fence** and 1 more have no deadline yet. ' +
      'Shall we pick a day, so that they do not slip?',
  );
});

it('asks once about several ToDos of the same kind', async () => {
  const text = await answered(work, 'todos: 1) write the install docs 2) write the search docs');
  expect(text).toContain(
    'I see that **write the install docs** and **write the search docs** have no deadline yet. Going by similar ' +
      'tasks, they may take 3 days. Which day should we aim for?',
  );
});
