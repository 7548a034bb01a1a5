import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Told } from './message.ts';
import { Outbox } from './outbox.ts';

const change = (accountId: string, ...ids: string[]): Told => ({ topic: 'todos', accountId, ids });

describe('what other instances are still to be told', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('the first change goes out at once, what follows it together', async () => {
    const sent: Told[][] = [];
    const outbox = new Outbox(async (told) => void sent.push(told));
    outbox.add(change('a', '1'));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([[change('a', '1')]]);
    for (let number = 2; number <= 50; number += 1) outbox.add(change('a', String(number % 5)));
    outbox.add(change('b', '6'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.slice(1)).toEqual([[change('a', '2', '3', '4', '0', '1'), change('b', '6')]]);
  });

  it('what could not be told is told later, with what came since', async () => {
    const sent: Told[][] = [];
    let isAway = true;
    const outbox = new Outbox(async (told) => {
      if (isAway) throw new Error('away');
      sent.push(told);
    });
    outbox.add(change('a', '1'));
    await vi.advanceTimersByTimeAsync(1_000);
    outbox.add(change('a', '2'));
    await vi.advanceTimersByTimeAsync(1_000);
    isAway = false;
    outbox.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([[change('a', '1', '2')]]);
  });

  it('of very many changes only that they are is told', async () => {
    const sent: Told[][] = [];
    const outbox = new Outbox(async (told) => void sent.push(told));
    outbox.add(change('a', ...Array.from({ length: 501 }, (_, index) => String(index))));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([[{ topic: 'todos', accountId: 'a', ids: null }]]);
  });

  it('of very many accounts that wait, that anyone’s may have changed', async () => {
    const sent: Told[][] = [];
    const outbox = new Outbox(async (told) => void sent.push(told));
    for (let account = 0; account < 10_001; account += 1) outbox.add(change(String(account), '1'));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.flat()).toContainEqual({ topic: 'todos', accountId: null, ids: null });
    expect(sent.flat().length).toBeLessThan(10);
  });
});
