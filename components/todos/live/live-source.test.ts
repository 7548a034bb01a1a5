import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveEvent, type LiveSource, openSource } from './live-source';

/** What the browser has, as far as it is used. */
class FakeEventSource extends EventTarget {
  static made: FakeEventSource[] = [];
  readonly url: string;
  isClosed = false;

  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.made.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  say(kind: string, at: number, data: object = {}): void {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data), lastEventId: String(at) }));
  }

  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const made = FakeEventSource.made;
const last = () => {
  const source = made.at(-1);
  if (!source) throw new Error('There is none.');
  return source;
};

describe('the stream of changes', () => {
  let known: number;
  let events: LiveEvent[];
  let isOthers: boolean;
  let source: LiveSource;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    vi.stubGlobal('EventSource', FakeEventSource);
    made.length = 0;
    known = 100;
    events = [];
    isOthers = false;
    source = openSource({
      address: (since) => `/live?since=${since}`,
      since: () => known,
      onEvent: (event) => {
        events.push(event);
        known = event.at;
      },
      onOthers: (are) => {
        isOthers = are;
      },
    });
  });
  afterEach(() => {
    source.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is told with where it goes on', () => {
    expect(last().url).toBe('/live?since=100');
    expect(source.isOpen).toBe(false);
    last().say('beat', 200);
    expect(source.isOpen).toBe(true);
    last().say('changes', 300, { changes: [] });
    last().say('reset', 400);
    expect(events).toEqual([
      { kind: 'beat', at: 200 },
      { kind: 'changes', at: 300, changes: [] },
      { kind: 'reset', at: 400 },
    ]);
  });

  it('begins anew from where it was when it breaks', () => {
    last().say('beat', 200);
    last().fail();
    expect(source.isOpen).toBe(false);
    expect(last().isClosed).toBe(true);
    vi.advanceTimersByTime(500);
    expect(made.map(({ url }) => url)).toEqual(['/live?since=100', '/live?since=200']);
  });

  it('tells that somebody else is signed in, and asks seldom until they are not any more', () => {
    last().fail();
    expect(isOthers).toBe(false);
    vi.advanceTimersByTime(500);
    last().say('others', 0);
    expect(isOthers).toBe(true);
    vi.advanceTimersByTime(59_000);
    expect(made).toHaveLength(2);
    vi.advanceTimersByTime(1000);
    last().say('beat', 200);
    expect(isOthers).toBe(false);
    expect(events).toEqual([{ kind: 'beat', at: 200 }]);
  });

  it('tries with growing pauses while it fails, at most half a minute, and soon again after it worked', () => {
    const pauses: number[] = [];
    for (let failure = 0; failure < 9; failure += 1) {
      last().fail();
      const count = made.length;
      const from = Date.now();
      vi.advanceTimersToNextTimer();
      expect(made.length).toBe(count + 1);
      pauses.push(Date.now() - from);
    }
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    last().say('beat', 200);
    last().fail();
    vi.advanceTimersByTime(500);
    expect(made.length).toBe(11);
  });

  it('counts as broken when nothing comes', () => {
    last().say('beat', 200);
    vi.advanceTimersByTime(40_000);
    last().say('beat', 40_200);
    vi.advanceTimersByTime(49_000);
    expect(made.length).toBe(1);
    vi.advanceTimersByTime(2_000);
    expect(last().url).toBe('/live?since=40200');
    expect(made.length).toBe(2);
  });

  it('leaves its place to others for a minute when there are too many', () => {
    last().say('full', 200);
    vi.advanceTimersByTime(59_000);
    expect(made.length).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(made.length).toBe(2);
  });

  it('tries at once when the network is back', () => {
    for (let failure = 0; failure < 5; failure += 1) {
      last().fail();
      vi.advanceTimersToNextTimer();
    }
    last().fail();
    const count = made.length;
    source.wake();
    expect(made.length).toBe(count + 1);
    source.wake();
    vi.advanceTimersByTime(10_000);
    expect(made.length).toBe(count + 1);
  });

  it('is over when it is closed', () => {
    last().fail();
    source.close();
    vi.advanceTimersByTime(600_000);
    expect(made.length).toBe(1);
  });
});
