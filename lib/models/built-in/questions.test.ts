// Questions about the list of `fill`, and what the answer must say.

import { expect, it } from 'vitest';
import { Chat } from './test/chat';
import { fill } from './test/outcome';

const OTHER = 'am not a language model, so I left everything as it is';

it.each([
  ['Give me a todo summary.', '7 open ToDos, 1 overdue.'],
  ['what do I have to do?', '7 open ToDos'],
  ['show my list', '- **Pay rent**, was due yesterday, Tuesday 29 July, 10 min'],
  ['What is overdue?', '1 ToDo overdue:\n\n- **Pay rent**'],
  ['am I late on anything?', '**Pay rent**'],
  ["What's due today?", '1 ToDo due today:\n\n- **Re-film Module 6, lesson 5**'],
  ["What's due today?", '1 more ToDo is overdue.'],
  ['anything due tomorrow?', 'Nothing is due tomorrow, Thursday 31 July.'],
  ['what do I have this week', '- **Buy a gift for Anna**, due Friday 1 August'],
  ["what's due next week?", '1 ToDo due next week:\n\n- **Update audioUX**'],
  ['What is due on August 12?', '1 ToDo due Tuesday 12 August:\n\n- **Book dentist appointment**'],
  ['do I need to do anything on Friday?', '**Buy a gift for Anna**'],
  ['How many tasks do I have?', 'You have 7 open ToDos.'],
  ['how many are overdue?', '1 ToDo is overdue.'],
  ['how many are due this week?', '2 ToDos are due this week.'],
  ['how many did I finish?', 'No ToDo is done yet.'],
  ['What should I do next?', 'Next is **Pay rent**, which was due yesterday, Tuesday 29 July.'],
  ['When is audioUX due?', '**Update audioUX** is due Monday 4 August.'],
  ['when do I have to call the plumber?', '**Call the plumber** has no deadline yet.'],
  ['could you tell me when rent is due', '**Pay rent** was due yesterday, Tuesday 29 July.'],
  ['How long will pay rent take?', '**Pay rent** is estimated at 10 min.'],
  ['How long will audioUX take?', '**Update audioUX** has no estimate yet.'],
  ['how much work is left?', 'The estimates add up to 10 min. 6 ToDos have none that I know of.'],
  [
    'which tasks have no deadline?',
    '2 ToDos without a deadline:\n\n- **Call the plumber**\n- **Slides for Monday standup**',
  ],
  ['what has no estimate?', '6 ToDos without an estimate'],
  ['What did I finish?', 'No ToDo is done yet.'],
  ['do I have anything about the dentist?', '- **Book dentist appointment**'],
  ['is there anything about penguins on my list?', 'Nothing on the list is about "penguins".'],
  ['is rent paid?', '**Pay rent**: was due yesterday'],
  ['tell me about the gift', '**Buy a gift for Anna**: due Friday 1 August, no estimate, not started.'],
  ['When is the moon landing due?', 'I find no open ToDo like "the moon landing".'],
  ['what can you do?', 'I work by fixed rules and am not a language model.'],
  ['are you an AI?', 'I work by fixed rules and am not a language model.'],
  ['what do you know about me?', 'I know nothing about you yet.'],
  ['what are my instructions?', 'You have given me no instructions yet.'],
  ['What is the capital of France?', OTHER],
  ['Write a poem about spring', OTHER],
  ['Should I move audioUX to Friday?', OTHER],
])('%s', async (question, words) => {
  const chat = new Chat();
  fill(chat);
  const before = structuredClone(chat.list.todos);
  expect((await chat.send(question)).text).toContain(words);
  expect(chat.list.todos).toEqual(before);
});

it.each([
  ['move the report to Friday', 'I find no open ToDo like "the report", so I changed nothing.'],
  [
    'delete the gift and the plumber',
    'Shall I remove 2 ToDos?\n\n- **Buy a gift for Anna**\n- **Call the plumber**',
  ],
  ['done with the gift', '**Buy a gift for Anna** is done.'],
  ['delete the gift', 'Removed **Buy a gift for Anna**. Say "undo" to have it back.'],
  [
    'move audioUX and the gift to Sunday',
    '**Update audioUX** and **Buy a gift for Anna** are now due Sunday 3 August.',
  ],
  ['From now on, suggest shops', 'I have kept that in your words. Following it takes a language model'],
  ['Always set deadlines at 5pm', 'I will set deadlines without an hour to 17:00.'],
  [
    'send the draft by whenever',
    'I could not read a date in **send the draft by whenever**. When should it be due?',
  ],
  ['Every Monday water the plants', 'It is repeated every Monday.'],
  ['add pay the rent', '**Pay rent** is on the list already, and was due yesterday'],
])('%s', async (request, words) => {
  const chat = new Chat();
  fill(chat);
  expect((await chat.send(request)).text).toContain(words);
});
