// What holds for two instances, each check by requests alone.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { nothingYet, type Received, receive } from '../../e2e/kill/events.ts';
import { Person, textOf } from '../../e2e/kill/person.ts';
import { between, type Random } from '../../e2e/kill/random.ts';
import { Talk } from '../../e2e/kill/talk.ts';
import type { Cluster, Instance } from './cluster.ts';
import { Follower } from './follower.ts';

type Answering = { threadId: string; received: Received; ended: Promise<void> };

/** An answer of so many words, one each 50 ms, whose first has come. */
async function speak(person: Person, { url }: Instance, words: number): Promise<Answering> {
  const threadId = crypto.randomUUID();
  const message = { id: crypto.randomUUID(), text: `slow:${words}` };
  const response = await person.post(url, threadId, { message });
  assert.equal(response.status, 200);
  assert.ok(response.body);
  const received = nothingYet();
  const ended = receive(response.body, received);
  await until(() => received.text.includes('word2'), 10_000);
  return { threadId, received, ended };
}

async function until(isSo: () => boolean | Promise<boolean>, patience: number): Promise<number> {
  const started = Date.now();
  while (!(await isSo())) {
    assert.ok(Date.now() - started < patience, `it was not so after ${patience} ms`);
    await wait(20);
  }
  return Date.now() - started;
}

async function followed(person: Person, { url }: Instance, threadId: string, after = 0): Promise<Received> {
  const received = { ...nothingYet(), last: after };
  const response = await person.request(url, `/api/chat/${threadId}/stream?after=${after}`);
  assert.equal(response.status, 200);
  if (response.body) await receive(response.body, received);
  return received;
}

/** An answer of the first instance is followed on the second from its beginning and from any number on. */
export async function followsElsewhere({ instances: [first, second] }: Cluster): Promise<void> {
  const person = await Person.arrive(first.url);
  const { threadId, received, ended } = await speak(person, first, 30);
  const at = received.last;
  const viewers = [0, 0, 3, at, at].map((after) => followed(person, second, threadId, after));
  const [whole, again, , late] = await Promise.all(viewers);
  await ended;
  assert.equal(received.status, 'complete');
  assert.deepEqual(whole, received);
  assert.deepEqual(again, received);
  assert.equal(late?.last, received.last);
  assert.ok(late && received.text.endsWith(late.text) && late.text.length < received.text.length);
}

/** Stopped on another instance, an answer keeps what it said, and the chat can be used at once. */
async function stops(person: Person, at: Instance, from: Instance, patience: number): Promise<void> {
  const { threadId, received, ended } = await speak(person, at, 400);
  const started = Date.now();
  const response = await person.request(from.url, `/api/chat/${threadId}/stop`, { method: 'POST' });
  assert.equal(response.status, 204);
  assert.ok(Date.now() - started < patience, `it took ${Date.now() - started} ms`);
  const next = await person.post(from.url, threadId, {
    message: { id: crypto.randomUUID(), text: 'And now?' },
  });
  assert.equal(next.status, 200, 'the chat is not free after a stop');
  await next.text();
  await ended;
  assert.equal(received.status, 'stopped');
  const [, stopped, , answer] = await person.messages(from.url, threadId);
  assert.equal(stopped && textOf(stopped), received.text);
  assert.equal(stopped?.metadata.status, 'stopped');
  assert.equal(answer && textOf(answer), 'You said: And now?');
}

export async function stopsElsewhere({ instances: [first, second] }: Cluster): Promise<void> {
  const person = await Person.arrive(first.url);
  await stops(person, first, second, 3_000);
  await stops(person, second, first, 3_000);
}

/** An instance that has no Redis follows and stops by the database. */
export async function worksWithoutRedis(cluster: Cluster): Promise<void> {
  const [first] = cluster.instances;
  const third = await cluster.withoutRedis();
  try {
    const person = await Person.arrive(first.url);
    await stops(person, first, third, 8_000);
    const { threadId, received, ended } = await speak(person, first, 20);
    const seen = await followed(person, third, threadId);
    await ended;
    assert.equal(seen.text, received.text);
    assert.equal(seen.status, 'complete');
  } finally {
    await third.kill();
  }
}

/** Redis goes away in the middle of an answer: it goes on, is stored, and whoever follows has it in the end. */
export async function outlivesRedis(cluster: Cluster): Promise<void> {
  const [first, second] = cluster.instances;
  const person = await Person.arrive(first.url);
  const { threadId, received, ended } = await speak(person, first, 60);
  const follower = new Follower(person, second.url, threadId);
  await until(() => received.text.includes('word8'), 10_000);
  await cluster.killRedis();
  await ended;
  assert.equal(received.status, 'complete');
  const shown = await person.messages(second.url, threadId);
  assert.equal(shown[1] && textOf(shown[1]), received.text);
  await follower.stop();
  follower.check(shown);
  await cluster.restartRedis();
  // Followed by number again: what the database tells has fewer, larger events.
  await until(async () => {
    const next = await speak(person, first, 10);
    const seen = await followed(person, second, next.threadId);
    await next.ended;
    assert.equal(seen.text, next.received.text);
    return seen.last === next.received.last;
  }, 20_000);
}

const CHATS = 3;
const LONGEST_MS = 1_500;
/** A lease and two looks. */
const RECOVERY_MS = 30_000;

/** Kills one instance after the other in the middle of conversations that both of them serve. */
export async function survivesKills({ instances }: Cluster, random: Random, kills: number): Promise<void> {
  const person = await Person.arrive(instances[0].url);
  let followedWhole = 0;
  let goneOn = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const [victim, survivor] = kill % 2 === 0 ? instances : [instances[1], instances[0]];
    const urls = [victim.url, survivor.url];
    let isAlive = true;
    const where = () => (isAlive && random() < 0.7 ? victim.url : urls[1]) ?? survivor.url;
    const talks = Array.from({ length: CHATS }, () => new Talk(person, where, random));
    const followers = talks.map((talk) => new Follower(person, survivor.url, talk.threadId));
    const going = talks.map((talk) => talk.go(between(random, 2, 4)));
    await wait(between(random, 50, LONGEST_MS));
    await victim.kill();
    isAlive = false;
    await Promise.all(going);
    // What was on its way is sent once more, to the instance that is left.
    for (const talk of talks) await talk.go(0);
    for (const talk of talks) await talk.check(survivor.url);
    await Promise.all(talks.map((talk) => talk.settled(survivor.url, RECOVERY_MS)));
    for (const [index, talk] of talks.entries()) {
      await talk.hungUp();
      if (await talk.retry(survivor.url)) goneOn += 1;
      await talk.settled(survivor.url, RECOVERY_MS);
      await talk.hungUp();
      const shown = await talk.check(survivor.url);
      await followers[index]?.stop();
      followedWhole += followers[index]?.check(shown) ?? 0;
    }
    const tasks = await person.tasks(survivor.url);
    for (const talk of talks) talk.checkTasks(tasks);
    await victim.restart();
  }
  console.log(
    `  ${kills} kills, ${goneOn} answers asked for again, ${followedWhole} followed on the other instance`,
  );
  assert.ok(followedWhole > kills);
}
