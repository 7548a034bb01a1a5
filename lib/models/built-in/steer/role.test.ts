import { describe, expect, it } from 'vitest';
import { STARTERS } from '@/lib/assistants/starters';
import { Chat } from '../test/chat';
import { PERSONAL, WORK } from '../test/roles';
import { readRole } from './role';

describe('readRole', () => {
  it("reads the notebook's Work role, broken bullets and open quote and all", () => {
    expect(readRole(WORK)).toEqual({
      groupByDeadline: true,
      askForDeadlines: true,
      pointOutEstimates: true,
      askForEstimates: true,
      typicalTimes: [
        { kind: 'Developer Relations features', words: '1 day', minutes: 480 },
        { kind: 'Course lesson reviews/feedback', words: '2 days', minutes: 960 },
        { kind: 'Documentation sprints', words: '3 days', minutes: 1440 },
      ],
      deadlinePattern:
        "I notice [task] doesn't have a deadline yet. Based on similar tasks, this might take [suggested " +
        'timeframe]. Would you like to set a deadline with this in mind?',
      tone: 'businesslike',
    });
  });

  it("reads the notebook's Personal role", () => {
    expect(readRole(PERSONAL)).toMatchObject({
      groupByDeadline: true,
      askForDeadlines: true,
      pointOutEstimates: true,
      askForEstimates: false,
      typicalTimes: [],
      tone: 'supportive',
    });
  });

  it.each([
    ['Personal', 'supportive', 0],
    ['Work', 'businesslike', 3],
  ])('reads the role that every account starts with: %s', (name, tone, kinds) => {
    const role = readRole(STARTERS.find((starter) => starter.name === name)?.role ?? '');
    expect(role).toMatchObject({
      groupByDeadline: true,
      askForDeadlines: true,
      pointOutEstimates: true,
      tone,
    });
    expect(role.deadlinePattern).toMatch(/^I see that \[task\]/);
    expect(role.typicalTimes).toHaveLength(kinds);
  });

  it('takes a refusal for one', () => {
    const role = readRole('Be brief. Never ask for deadlines. Do not mention missing estimates.');
    expect(role).toMatchObject({ askForDeadlines: false, pointOutEstimates: false, tone: 'businesslike' });
  });

  it('finds nothing in an empty role', () => {
    expect(readRole('')).toEqual({
      groupByDeadline: false,
      askForDeadlines: false,
      pointOutEstimates: false,
      askForEstimates: false,
      typicalTimes: [],
      deadlinePattern: null,
      tone: 'plain',
    });
  });
});

describe('a changed role', () => {
  it('changes the next answer', async () => {
    const chat = new Chat('You are a list keeper.');
    expect((await chat.send('add buy a kite')).text).toBe(
      'Added **buy a kite**, without a deadline. It has no estimate yet.',
    );
    chat.role = 'When a deadline is missing, say "When shall we do [task]?" Errands: typically 30 minutes.';
    expect((await chat.send('add sew a flag')).text).toBe(
      'Added **sew a flag**. It has no estimate yet.\n\nWhen shall we do **sew a flag**?',
    );
    chat.role = 'Errands for the kite: typically 30 minutes';
    expect((await chat.send('add errands for the kite')).text).toBe(
      'Added **errands for the kite**, without a deadline. Tasks of this kind typically take 30 min.',
    );
  });

  it('groups a summary only where the role says so', async () => {
    const chat = new Chat('Keep the list.');
    await chat.send('add mow the lawn tomorrow');
    expect((await chat.send('summary')).text).not.toContain('###');
    chat.role = 'Group the tasks in a summary by deadline.';
    expect((await chat.send('summary')).text).toContain('### This week');
  });

  it('asks about several tasks in one sentence that agrees with them', async () => {
    const chat = new Chat(STARTERS[0]?.role);
    const { text } = await chat.send('Create todos: 1) sew a flag 2) build a kite');
    expect(text).toContain(
      'I see that **sew a flag** and **build a kite** have no deadline yet. Shall we pick a day, so that they do not slip?',
    );
  });
});
