// The conversation of the notebook that started this project, word for word, with its two roles.

import { describe, expect, it } from 'vitest';
import { Chat } from './test/chat';
import { PERSONAL, WORK } from './test/roles';

const FIRST_WORK =
  'Create or update few ToDos: 1) Re-film Module 6, lesson 5 by end of day today. 2) Update audioUX by next Monday.';

describe('the Work assistant', () => {
  it('adds both ToDos with the days it understood', async () => {
    const chat = new Chat(WORK);
    const { text, calls, steps } = await chat.send(FIRST_WORK);
    expect(calls).toEqual([
      {
        tool: 'update_todos',
        input: {
          create: [
            { task: 'Re-film Module 6, lesson 5', deadline: 'end of day today' },
            { task: 'Update audioUX', deadline: 'next Monday' },
          ],
        },
      },
    ]);
    expect(steps).toBe(2);
    expect(text).toBe(
      [
        'Added 2 ToDos:',
        '',
        '- **Re-film Module 6, lesson 5**: due today, Wednesday 30 July',
        '- **Update audioUX**: due Monday 4 August',
        '',
        'Neither has a time estimate yet. How long will they take?',
      ].join('\n'),
    );
  });

  it('finds them there when they are sent again', async () => {
    const chat = new Chat(WORK);
    await chat.send(FIRST_WORK);
    chat.newThread();
    const { text } = await chat.send(FIRST_WORK);
    expect(chat.list.todos).toHaveLength(2);
    expect(text).toBe(
      [
        'Both are on the list already:',
        '',
        '- **Re-film Module 6, lesson 5**: due today, Wednesday 30 July',
        '- **Update audioUX**: due Monday 4 August',
        '',
        'Nothing needed changing.',
      ].join('\n'),
    );
  });

  it('asks for a deadline in the words of the role, and takes the reply', async () => {
    const chat = new Chat(WORK);
    const created = await chat.send('Create another ToDo: Finalize set of report generation tutorials.');
    expect(created.text).toBe(
      [
        'Added **Finalize set of report generation tutorials**.',
        '',
        "I notice **Finalize set of report generation tutorials** doesn't have a deadline yet. Based on similar " +
          'tasks, this might take 3 days. Would you like to set a deadline with this in mind?',
      ].join('\n'),
    );
    const moved = await chat.send("OK, for this task let's get it done by next Tuesday.");
    expect(moved.text).toBe('**Finalize set of report generation tutorials** is now due Tuesday 5 August.');
    expect(chat.list.todos).toMatchObject([{ deadline: '2025-08-05T23:59:00', estimateMinutes: 1440 }]);
  });

  it('summarises by deadline and asks what the role asks for', async () => {
    const chat = new Chat(WORK);
    await chat.send(FIRST_WORK);
    await chat.send('Create another ToDo: Finalize set of report generation tutorials.');
    await chat.send('Add a task: tidy the asset folder');
    chat.newThread();
    const { text, calls } = await chat.send('Give me a todo summary.');
    expect(calls).toEqual([]);
    expect(text).toBe(
      [
        '4 open ToDos, nothing overdue.',
        '### Today',
        '- **Re-film Module 6, lesson 5**, due today, Wednesday 30 July',
        '### This week',
        '- **Update audioUX**, due Monday 4 August',
        '### No deadline',
        '- **Finalize set of report generation tutorials**, 3 days\n- **tidy the asset folder**',
        "I notice **Finalize set of report generation tutorials** doesn't have a deadline yet. Based on similar " +
          'tasks, this might take 3 days. Would you like to set a deadline with this in mind?',
        "I notice **tidy the asset folder** doesn't have a deadline yet. Would you like to set a deadline?",
        '**Re-film Module 6, lesson 5** and **Update audioUX** have no time estimates. How long will they take?',
      ].join('\n\n'),
    );
  });
});

describe('the Personal assistant', () => {
  it('adds both, takes the weekend for a date, and asks about the other one', async () => {
    const chat = new Chat(PERSONAL);
    const { text } = await chat.send(
      'Create ToDos: 1) Check on swim lessons for the baby this weekend. 2) For winter travel, check AmEx points.',
    );
    expect(text).toBe(
      [
        "I've added 2 ToDos:",
        '- **Check on swim lessons for the baby**: due Saturday 2 August, about 30 min\n' +
          '- **For winter travel, check AmEx points**: no deadline, no estimate',
        "I notice **For winter travel, check AmEx points** doesn't have a deadline yet. Would you like to add one " +
          'to help us track it better?',
      ].join('\n\n'),
    );
    chat.newThread();
    const summary = await chat.send('Give me a todo summary.');
    expect(summary.text).toBe(
      [
        'Here is where things stand: 2 open ToDos, nothing overdue.',
        '### This week',
        '- **Check on swim lessons for the baby**, due Saturday 2 August, 30 min',
        '### No deadline',
        '- **For winter travel, check AmEx points**',
        "I notice **For winter travel, check AmEx points** doesn't have a deadline yet. Would you like to add one " +
          'to help us track it better?',
      ].join('\n\n'),
    );
  });
});
