import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventStream, readLastEventId } from './event-stream';
import type { WireEvent } from './modes';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

async function* of(...names: string[]): AsyncGenerator<WireEvent> {
  for (const event of names) yield { event, data: { event } };
}

const open = (events: AsyncIterable<WireEvent>, after = -1, onLeave = () => {}) =>
  eventStream(events, { after, onLeave });

describe('a stream of events', () => {
  it('is numbered from 0 and ends with its last event, without waiting', async () => {
    // The clock stands still: a stream that waited for it would never end.
    expect(await new Response(open(of('metadata', 'end'))).text()).toBe(
      'event: metadata\ndata: {"event":"metadata"}\nid: 0\n\nevent: end\ndata: {"event":"end"}\nid: 1\n\n',
    );
  });

  it('leaves out what the client has', async () => {
    expect(await new Response(open(of('a', 'b', 'c'), 1)).text()).toBe(
      'event: c\ndata: {"event":"c"}\nid: 2\n\n',
    );
    expect(await new Response(open(of('a'), 7)).text()).toBe('');
  });

  it('sends comments while nothing happens', async () => {
    const silent = Promise.withResolvers<void>();
    async function* slow(): AsyncGenerator<WireEvent> {
      yield* of('a');
      await silent.promise;
      yield* of('b');
    }
    const reader = open(slow())
      .pipeThrough(new TextDecoderStream() as ReadableWritablePair)
      .getReader();
    expect((await reader.read()).value).toContain('event: a');
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await reader.read()).value).toBe(': heartbeat\n\n');
    silent.resolve();
    expect((await reader.read()).value).toContain('event: b');
    expect((await reader.read()).done).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells when the client leaves, once', async () => {
    const onLeave = vi.fn();
    await open(of('a'), -1, onLeave).cancel();
    expect(onLeave).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('Last-Event-ID', () => {
  it.each([
    [undefined, -1],
    ['', -1],
    ['-1', -1],
    ['0', 0],
    [' 12 ', 12],
    ['1.5', -1],
    ['nonsense', -1],
  ])('%s means %i', (header, id) => {
    expect(readLastEventId(header)).toBe(id);
  });
});
