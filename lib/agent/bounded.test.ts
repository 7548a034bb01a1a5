// A turn's cost must not grow with the list: the prompt stays bounded, and so does the number of statements.
import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { ask, model, newPerson, type Person, tasksOf, unique } from '@/lib/runs/test-chat';
import { createTodo } from '@/lib/todos/create';

function fill(person: Person, count: number): Promise<number> {
  return db.$executeRaw`
    INSERT INTO todo (id, account_id, category, task, deadline, solutions)
    SELECT gen_random_uuid(), ${person.accountId}::uuid, 'personal', 'Task number ' || n || ' ' || repeat('x', 100),
      CASE WHEN n % 2 = 0 THEN timestamp '2025-08-01 23:59' + n * interval '1 minute' END,
      ARRAY[repeat('y', 100)]
    FROM generate_series(1, ${count}) n`;
}

async function turn(count: number) {
  const person = await newPerson();
  await fill(person, count);
  const words = unique();
  await ask(person, { text: 'Hello' });
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const chat = await ask(person, { text: `Create ToDo: Buy ${words} by tomorrow.` });
  // Others go on behind the answer: a title is looked for, a lease is renewed.
  const statements = query.mock.calls.filter(([asked]) => /\btodo/.test(JSON.stringify(asked))).length;
  query.mockRestore();
  expect(chat.answer?.metadata?.status).toBe('complete');
  const [first] = model.calls(words);
  return { person, statements, instructions: first?.instructions ?? '' };
}

it('holds at most 50 of 10,000 ToDos in the prompt, says how many there are, and asks no more of the database', async () => {
  const small = await turn(10);
  const large = await turn(10_000);
  expect(small.instructions.match(/Task number/g)).toHaveLength(10);
  expect(large.instructions.match(/Task number/g)).toHaveLength(50);
  expect(large.instructions).toContain('10000 open ToDos');
  expect(large.instructions).toContain('9950 more are open');
  expect(large.instructions.length).toBeLessThan(25_000);
  expect(large.statements).toBe(small.statements);
  expect(small.statements).toBeGreaterThan(0);
});

it('finds by searching what the prompt leaves out', async () => {
  const person = await newPerson();
  await fill(person, 1_000);
  await createTodo(
    { accountId: person.accountId, endUser: '', category: 'personal' },
    { kind: 'user' },
    { task: 'Water the ficus' },
  );
  await fill(person, 1_000);
  const words = 'ficus';
  const { said } = await ask(person, { text: `Search ${words}` });
  expect(said).toContain('1 found');
  expect(said).toContain('Water the ficus');
  const again = await ask(person, { text: 'Create ToDo: water the Ficus by tomorrow.' });
  // The one that the prompt left out is found by its title, and gets the deadline.
  expect(again.said).toContain('Changed: ');
  expect((await tasksOf(person)).filter(({ task }) => /ficus/i.test(task))).toHaveLength(1);
});
