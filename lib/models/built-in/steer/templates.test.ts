import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '@/lib/assistants/templates';
import { Chat } from '../test/chat';
import { estimateFor } from './estimate';
import { readRole } from './role';

const duties = TEMPLATES.filter(({ id }) => id !== 'reading');

it('gives each template a name, a list and a role of its own', () => {
  for (const field of ['id', 'name', 'category', 'role', 'description'] as const) {
    expect(new Set(TEMPLATES.map((template) => template[field])).size).toBe(TEMPLATES.length);
  }
  expect(TEMPLATES.length).toBeGreaterThanOrEqual(10);
});

describe('the template', () => {
  it.each(duties)('$name has rules that the built-in model follows', ({ id, role }) => {
    const read = readRole(role);
    expect(read).toMatchObject({ groupByDeadline: true, askForDeadlines: true, pointOutEstimates: true });
    expect(read.deadlinePattern).toContain('[task]');
    expect(read.tone).not.toBe('plain');
    if (id !== 'personal') expect(read.typicalTimes.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['study', 'Write the essay on Kant', 3 * 480],
    ['household', 'Clean the kitchen windows', 120],
    ['family', 'Birthday present for Grandma', 60],
    ['health', 'Doctor appointment about the knee', 90],
    ['travel', 'Visa application for India', 480],
    ['events', 'Send the invitations', 120],
    ['side-project', 'Fix the bug in the parser', 120],
    ['money', 'Tax return', 480],
    ['job-search', 'Cover letter for the library', 120],
    ['garden', 'Prune the apple trees', 120],
  ])('%s says how long "%s" takes', (id, title, minutes) => {
    const role = readRole(TEMPLATES.find((template) => template.id === id)?.role ?? '');
    expect(estimateFor(title, role)).toEqual({ minutes, source: 'role' });
  });

  it('for travel asks about a missing deadline in its own words', async () => {
    const chat = new Chat(TEMPLATES.find(({ id }) => id === 'travel')?.role);
    const { text } = await chat.send('add renew the passport');
    expect(text).toContain('By when should **renew the passport** be settled?');
  });

  it('for reading never asks for a deadline', async () => {
    const role = TEMPLATES.find(({ id }) => id === 'reading')?.role;
    expect(readRole(role ?? '')).toMatchObject({
      groupByDeadline: true,
      pointOutEstimates: false,
      tone: 'supportive',
    });
    const { text } = await new Chat(role).send('add Middlemarch');
    expect(text).not.toContain('?');
  });
});
