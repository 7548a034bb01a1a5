// Measures how long people wait for the first text of an answer, alone and with 32 at once,
// with an empty database and with 200,000 messages and 100,000 ToDos in it.

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { addMessages, addTodos, type BenchAccount, makeAccount } from './data.ts';
import type { BenchServer } from './server.ts';
import { median, timeTurn } from './turn.ts';

const AT_ONCE = 32;
const ALONE = 150;
const ROUNDS = 12;

const ms = (value: number) => `${value.toFixed(1)} ms`;

async function alone(server: BenchServer, account: BenchAccount): Promise<string> {
  const times: number[] = [];
  for (let n = 0; n < ALONE; n += 1) {
    // A question: with ToDos on the list the model answers from the list, in one step.
    const { firstText } = await timeTurn(server.url, account, randomUUID(), 'What can you do?');
    times.push(firstText);
  }
  return ms(median(times));
}

async function atOnce(server: BenchServer, accounts: BenchAccount[]): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const turns = await Promise.all(
      accounts.map((account) => timeTurn(server.url, account, randomUUID(), 'What can you do?')),
    );
    times.push(...turns.map((turn) => turn.firstText));
  }
  return ms(median(times));
}

export async function benchTurns(server: BenchServer, client: pg.Client): Promise<void> {
  const accounts = await Promise.all(Array.from({ length: AT_ONCE }, () => 0)).then(async (slots) => {
    const made: BenchAccount[] = [];
    for (const _ of slots) made.push(await makeAccount(client, server.secret));
    return made;
  });
  const [first] = accounts;
  if (!first) throw new Error('No account was made.');

  await alone(server, first);
  await atOnce(server, accounts);
  console.log(`First text, alone, empty database: ${await alone(server, first)}`);
  console.log(`First text, ${AT_ONCE} at once, empty database: ${await atOnce(server, accounts)}`);

  await addMessages(client, first, 100_000);
  await addTodos(client, first, 10_000);
  const others = await makeAccount(client, server.secret);
  await addMessages(client, others, 100_000);
  await addTodos(client, others, 90_000);
  // What people meet is a database at rest, not one that is still digesting a bulk load.
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
  console.log(`First text, alone, full database: ${await alone(server, first)}`);
  console.log(`First text, ${AT_ONCE} at once, full database: ${await atOnce(server, accounts)}`);
}
