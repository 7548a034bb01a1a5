// What the model says of ToDos that come again, and of notes.

import { expect, it } from 'vitest';
import { Chat } from './test/chat';
import { fill } from './test/outcome';

async function says(...messages: string[]): Promise<string> {
  const chat = new Chat();
  fill(chat);
  let text = '';
  for (const message of messages) ({ text } = await chat.send(message));
  return text;
}

it.each([
  [
    ['water the plants every 3 days'],
    'Added **water the plants**, due today, Wednesday 30 July. It is repeated every 3 days.',
  ],
  [
    ['water the plants every 3 days', 'I watered the plants'],
    'The next **water the plants** is due Saturday 2 August.',
  ],
  [['pay the bill every day, 1 time', 'I paid the bill'], 'That was the last time for **pay the bill**.'],
  [['make the rent monthly'], '**Pay rent** is now repeated every month.'],
  [
    ['make the rent biweekly'],
    '"biweekly" has two meanings. Say "every 2 weeks" or on which days of the week. I changed nothing.',
  ],
  [['make the rent monthly', 'stop repeating the rent'], '**Pay rent** is not repeated any more.'],
  [['stop repeating the rent'], '**Pay rent** is not repeated, so there is nothing to stop.'],
  [
    ['take vitamins twice a day'],
    '"twice a day" does not say when. Say on which days. Until then it stands on the list once.',
  ],
  [['make the rent monthly', 'undo'], 'Undone: **Pay rent** is not repeated again.'],
  [
    ['add a note to the dentist: bring the X-rays'],
    'Noted under **Book dentist appointment**: bring the X-rays.',
  ],
  [['add a note to the dentist: bring the X-rays', 'tell me about the dentist'], 'Notes: bring the X-rays'],
  [['make the rent monthly', 'tell me about the rent'], 'every month'],
])('%j', async (messages, words) => {
  expect(await says(...messages)).toContain(words);
});
