// Tabs of one browser, with the locks and channels that Node has like a browser.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveChange } from '@/lib/todos/live/live-change';
import { makeTodo } from '@/lib/todos/test-todo';
import { followLive } from './live';

class FakeEventSource extends EventTarget {
  static open = new Set<FakeEventSource>();
  readonly since: number;

  constructor(url: string) {
    super();
    this.since = Number(new URL(url, 'http://localhost').searchParams.get('since'));
    FakeEventSource.open.add(this);
  }

  close(): void {
    FakeEventSource.open.delete(this);
  }

  say(kind: string, at: number, data: object = {}): void {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data), lastEventId: String(at) }));
  }
}

const streams = FakeEventSource.open;
const sayAll = (kind: string, at: number, data?: object) => {
  for (const stream of [...streams]) stream.say(kind, at, data);
};
const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 60_000, interval: 5 });

const change = (id: string): { changes: LiveChange[] } => ({
  changes: [{ action: 'created', todo: makeTodo(id) }],
});

/** The document and the window that all tabs of this process share. */
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });

describe('the tabs of a browser', () => {
  let account: string;
  let closing: (() => void)[];

  beforeEach(() => {
    account = crypto.randomUUID();
    closing = [];
    vi.stubGlobal('EventSource', FakeEventSource);
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', page);
  });
  afterEach(() => {
    for (const close of closing) close();
    expect(streams.size).toBe(0);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function openTab(since = 100) {
    const heard: string[] = [];
    const close = followLive({
      account,
      since,
      onChanges: (changes) => heard.push(...changes.map(({ todo }) => todo.id)),
      onReset: () => heard.push('reset'),
      onOthers: (isOthers) => isOthers && heard.push('others'),
    });
    closing.push(close);
    return { heard, close };
  }

  it('each looks for itself once; then one has the stream and tells the others', async () => {
    const tabs = [openTab(100), openTab(200), openTab(300)];
    expect([...streams].map(({ since }) => since)).toEqual([100, 200, 300]);
    await until(() => {
      sayAll('beat', 400);
      return streams.size === 1;
    });
    sayAll('changes', 500, change('a'));
    sayAll('reset', 600);
    await until(() => tabs.every(({ heard }) => heard.length === 2));
    for (const { heard } of tabs) expect(heard).toEqual(['a', 'reset']);
  });

  it('when the one with the stream is closed another one goes on from where it was', async () => {
    const tabs = [openTab(), openTab()];
    await until(() => {
      sayAll('beat', 400);
      return streams.size === 1;
    });
    sayAll('changes', 500, change('a'));
    await until(() => tabs.every(({ heard }) => heard.includes('a')));
    tabs[0]?.close();
    await until(() => streams.size === 1);
    expect([...streams][0]?.since).toBe(500);
    sayAll('changes', 600, change('b'));
    expect(tabs[1]?.heard).toEqual(['a', 'b']);
  });

  it('one that is looked at takes over from one that does not answer', async () => {
    // A tab that sleeps holds the lock and says nothing.
    const hold = navigator.locks.request(`live:${account}`, () => new Promise<void>(() => {}));
    const isTaken = expect(hold).rejects.toThrow();
    const tab = openTab();
    sayAll('beat', 400);
    expect(streams.size).toBe(0);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(2_000);
    await until(() => streams.size === 1);
    await isTaken;
    sayAll('changes', 500, change('a'));
    expect(tab.heard).toEqual(['a']);
  });

  it('one that is looked at leaves a tab alone that has the stream', async () => {
    openTab();
    await until(() => {
      sayAll('beat', 400);
      return streams.size === 1;
    });
    const [stream] = streams;
    openTab();
    await until(() => {
      sayAll('beat', 400);
      return streams.size === 1;
    });
    const answers: unknown[] = [];
    const channel = new BroadcastChannel(`live:${account}`);
    channel.onmessage = ({ data }) => answers.push(data);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page.dispatchEvent(new Event('visibilitychange'));
    await until(() => answers.some((answer) => (answer as { kind: string }).kind === 'leads'));
    channel.close();
    vi.advanceTimersByTime(10_000);
    await navigator.locks.query();
    expect([...streams]).toEqual([stream]);
  });

  it('of another person hear nothing', async () => {
    const mine = openTab();
    account = crypto.randomUUID();
    const theirs = openTab();
    sayAll('beat', 400);
    await until(() => {
      sayAll('beat', 400);
      return streams.size === 2;
    });
    [...streams][0]?.say('changes', 500, change('a'));
    expect(mine.heard).toEqual(['a']);
    expect(theirs.heard).toEqual([]);
  });

  it('over plain HTTP, without locks, each follows while it is looked at', () => {
    vi.stubGlobal('navigator', {});
    const tabs = [openTab(), openTab()];
    expect(streams.size).toBe(2);
    sayAll('changes', 500, change('a'));
    for (const { heard } of tabs) expect(heard).toEqual(['a']);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(streams.size).toBe(0);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect([...streams].map(({ since }) => since)).toEqual([500, 500]);
  });
});
