import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage, type Told, writeMessages } from './message.ts';

const told: fc.Arbitrary<Told> = fc.record({
  topic: fc.constantFrom('todos', 'threads'),
  accountId: fc.uuid(),
  ids: fc.option(fc.array(fc.uuid(), { minLength: 1, maxLength: 600 })),
});

const parts = ({ topic, accountId, ids }: Told) =>
  (ids ?? ['all']).map((id) => `${topic} ${accountId} ${id}`);

describe('messages between instances', () => {
  it('hold everything that is told, in order, each within the length', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 40 }), (all) => {
        const messages = writeMessages('here', all, 7_900);
        for (const message of messages) expect(Buffer.byteLength(message)).toBeLessThanOrEqual(7_900);
        const read = messages.flatMap((message) => readMessage(message)?.told ?? []);
        expect(read.flatMap(parts)).toEqual(all.flatMap(parts));
      }),
    );
  });

  it('are few: a hundred accounts with one change each fit into some', () => {
    const all = Array.from({ length: 100 }, () => ({
      topic: 'todos',
      accountId: crypto.randomUUID(),
      ids: [crypto.randomUUID()],
    }));
    expect(writeMessages('here', all, 7_900).length).toBeLessThan(5);
  });

  it.each(['', 'hello', '{"from":"there"}', '{"from":"there","told":[{"topic":"todos","accountId":"me"}]}'])(
    '%j is none',
    (text) => {
      expect(readMessage(text)).toBeNull();
    },
  );
});
