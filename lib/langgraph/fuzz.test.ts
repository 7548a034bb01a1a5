// A thousand requests and more over every path of the OpenAPI description: likely ones, wrong ones and hostile ones.
// Whatever comes, the answer says what is wrong, and nothing of another account is in it.

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { stopQueue } from '@/lib/queue/queue';
import { runs } from '@/lib/testing/runs';
import { app } from './app';
import { type Schema, SchemaValues } from './testing/schema-values';
import { clientOf, newAccount, serve, type TestAccount, type TestServer } from './testing/serve';

vi.hoisted(() => {
  process.env.API_REQUESTS_PER_MINUTE = '10000000';
  process.env.API_RUNS_PER_MINUTE = '10000000';
});

const SEED = 20_261_123;
const REQUESTS_EACH = runs(50);
/** A run that was told to wait an hour is not waited for. */
const PATIENCE_MS = 300;
const BASE = '/api/langgraph';

type Parameter = { name: string; in: string; required?: boolean; schema: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
};
type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
type Sent = { method: string; path: string; body?: string };

const description = (await (await app.request(`${BASE}/openapi.json`)).json()) as Description;
/** What deletes comes last, so that the rest meets something. */
const operations = Object.entries(description.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  .sort((a, b) => Number(isLast(a)) - Number(isLast(b)));

function isLast({ path, method }: { path: string; method: string }): boolean {
  return method === 'DELETE' || path.endsWith('/prune');
}

/** Stands in everything that belongs to the other account. */
const MARK = `mark-${randomUUID()}`;
let server: TestServer;
let account: TestAccount;
let clean: SchemaValues;
let hostile: SchemaValues;
let answered = 0;

/** A thread with a finished run and a checkpoint, an assistant, a cron, an item. Returns the ids by their names. */
async function fill(owner: TestAccount, mark: string): Promise<Record<string, string>> {
  const client = clientOf(server, owner);
  const thread = await client.threads.create({ metadata: { mark } });
  await client.runs.wait(thread.thread_id, owner.work, {
    input: { messages: [{ role: 'user', content: `Create ToDo: ${mark} by next Monday.` }] },
    metadata: { mark },
  });
  const [run] = await client.runs.list(thread.thread_id);
  const state = await client.threads.getState(thread.thread_id);
  const assistant = await client.assistants.create({ graphId: 'task_maistro', name: mark });
  const cron = await client.crons.create(owner.work, { schedule: '0 8 1 1 *', metadata: { mark } });
  await client.store.putItem(['notes', 'mine'], 'mark', { mark });
  return {
    thread_id: thread.thread_id,
    run_id: run?.run_id ?? '',
    checkpoint_id: state.checkpoint.checkpoint_id ?? '',
    assistant_id: assistant.assistant_id,
    cron_id: cron.cron_id,
  };
}

beforeAll(async () => {
  server = await serve();
  account = await newAccount();
  const own = await fill(account, 'mine');
  const others = await fill(await newAccount(), MARK);
  const ids = Object.fromEntries(
    Object.entries(own).map(([name, id]) => [name, [id, id, id, others[name] ?? '']]),
  );
  ids.assistant_id?.push('task_maistro', account.work, account.personal);
  clean = new SchemaValues(description.components.schemas, ids, false);
  hostile = new SchemaValues(description.components.schemas, ids, true);
});

afterAll(async () => {
  await server.close();
  await stopQueue();
});

/** Some are sent as they stand, without the encoding that a client would give them. */
const segment = (values: SchemaValues, name: string) =>
  fc.oneof(
    { weight: 9, arbitrary: values.text(name).map((text) => encodeURIComponent(text.toWellFormed())) },
    { weight: 1, arbitrary: fc.constantFrom('%00', '%ff', '%', '%2e%2e%2f', 'null', '-1', '%F0%9F%98%80') },
  );

function requestOf(
  values: SchemaValues,
  path: string,
  method: string,
  { parameters = [], requestBody }: Operation,
): fc.Arbitrary<Sent> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const schema = requestBody?.content['application/json'].schema;
  const query = fc
    .tuple(
      ...inQuery.map(({ name, schema: of }) =>
        fc.option(
          fc.tuple(
            fc.constant(name),
            fc.oneof({ weight: 3, arbitrary: values.value(of, name) }, values.text(name)),
          ),
          {
            nil: undefined,
            freq: 4,
          },
        ),
      ),
    )
    .map((pairs) => {
      const said = pairs.flatMap((pair) => (pair ? [[pair[0], String(pair[1]).toWellFormed()]] : []));
      return said.length > 0 ? `?${new URLSearchParams(said)}` : '';
    });
  const body = schema
    ? fc.oneof(
        { weight: 30, arbitrary: values.value(schema, 'body').map((value) => JSON.stringify(value)) },
        { weight: 1, arbitrary: fc.constantFrom('', '{', 'null', '[]', '"text"', '{"a":1e999}', '\u0000') },
      )
    : fc.constant(undefined);
  return fc.record({
    method: fc.constant(method),
    path: fc
      .tuple(fc.tuple(...inPath.map((name) => segment(values, name))), query)
      .map(([segments, search]) => {
        let index = 0;
        return path.replace(/\{\w+\}/g, () => segments[index++] ?? '') + search;
      }),
    body,
  });
}

/** The status and what was said within our patience; null when nothing was. */
async function send({ method, path, body }: Sent): Promise<{ status: number; text: string } | null> {
  const request = new Request(`http://localhost${path.startsWith(BASE) ? '' : BASE}${path}`, {
    method,
    body,
    headers: { 'x-api-key': account.apiKey, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const patience = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, null).unref();
  });
  const response = await Promise.race([Promise.resolve(app.fetch(request)), patience]);
  if (!response) return null;
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const read = await Promise.race([reader?.read(), patience]);
    if (!read || read.done) break;
    text += read.value;
  }
  await reader?.cancel().catch(() => {});
  return { status: response.status, text };
}

async function expectGoodAnswer(sent: Sent): Promise<void> {
  const answer = await send(sent);
  answered += 1;
  if (!answer) return;
  const { status, text } = answer;
  expect(status, text).toBeLessThan(500);
  expect(text).not.toContain(MARK);
  if (status < 400) return;
  expect(JSON.parse(text)).toMatchObject({
    error: expect.stringMatching(/^[a-z_]+$/),
    message: expect.stringMatching(/\S/),
  });
}

it.each(operations)('$method $path answers whatever it is sent', async ({ path, method, operation }) => {
  const faults = new Set<string>();
  const log = vi.spyOn(console, 'error').mockImplementation((...said) => {
    faults.add(said.map(String).join(' '));
  });
  const request = fc.oneof(
    requestOf(clean, path, method, operation),
    requestOf(hostile, path, method, operation),
  );
  await fc.assert(fc.asyncProperty(request, expectGoodAnswer), { seed: SEED, numRuns: REQUESTS_EACH });
  log.mockRestore();
  expect([...faults]).toEqual([]);
});

it('was asked a thousand times and more', () => {
  expect(operations.length).toBeGreaterThan(40);
  expect(answered).toBeGreaterThan(2000);
});
