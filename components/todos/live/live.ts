// Follows the account's ToDos in this browser: one tab has the stream and tells the others, since a browser allows a
// site few connections. A tab that begins looks for itself once; one that is looked at takes over from a tab that
// sleeps. Where there are no locks, as over plain HTTP, each tab follows while it is looked at.
import type { LiveChange } from '@/lib/todos/live/live-change';
import { type LiveEvent, type LiveSource, openSource } from './live-source';

/** How long the tab with the stream may take to answer, in milliseconds. */
const PATIENCE = 2_000;
/** After this long without a word a tab asks whether there still is one with the stream. */
const SILENCE = 50_000;

/** `asked` is answered by the tab with the stream: whether it is open. */
type Message = LiveEvent | { kind: 'asked' } | { kind: 'leads'; isOpen: boolean };

type FollowOptions = {
  account: string;
  /** Up to when the lists are known, by the server's clock, in milliseconds. */
  since: number;
  onChanges: (changes: LiveChange[]) => void;
  /** Too much has changed to be told. */
  onReset: () => void;
  /** Whether somebody else is signed in in this browser. */
  onOthers: (isOthers: boolean) => void;
};

/** Gives what ends it. */
export function followLive({ account, since, onChanges, onReset, onOthers }: FollowOptions): () => void {
  const name = `live:${account}`;
  const channel = new BroadcastChannel(name);
  let left = new AbortController();
  let source: LiveSource | null = null;
  let isLeading = false;
  let isQueued = false;
  let hasLooked = false;
  let known = since;
  let heardAt = performance.now();
  let patience: ReturnType<typeof setTimeout> | undefined;

  const address = (at: number) => `/api/todos/live?account=${encodeURIComponent(account)}&since=${at}`;
  const say = (message: Message) => channel.postMessage(message);
  const isSeen = () => document.visibilityState === 'visible';

  function take(event: LiveEvent): void {
    heardAt = performance.now();
    clearTimeout(patience);
    known = Math.max(known, event.at);
    if (event.kind === 'changes') onChanges(event.changes);
    else if (event.kind === 'reset') onReset();
  }

  /** From the server. */
  function receive(event: LiveEvent): void {
    take(event);
    hasLooked = true;
    if (isLeading) say(event);
    else close();
  }

  function open(): void {
    source ??= openSource({ address, since: () => known, onEvent: receive, onOthers });
  }

  function close(): void {
    source?.close();
    source = null;
  }

  /** With `steal`, from the tab that leads. */
  function lead(steal = false): void {
    const { signal } = left;
    if (!steal) isQueued = true;
    navigator.locks
      .request(name, steal ? { steal } : { signal }, async () => {
        if (!steal) isQueued = false;
        if (signal.aborted) return;
        isLeading = true;
        open();
        await new Promise<void>((resolve) =>
          signal.addEventListener('abort', () => resolve(), { once: true }),
        );
      })
      .catch(() => {
        // This one ends, or another tab took over: then it waits behind that one.
        if (signal.aborted) return;
        isLeading = false;
        if (hasLooked) close();
        if (!isQueued) lead();
      });
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'asked') {
      if (isLeading) say({ kind: 'leads', isOpen: source?.isOpen ?? false });
    } else if (data.kind !== 'leads') {
      if (!isLeading) take(data);
    } else if (data.isOpen) {
      heardAt = performance.now();
      clearTimeout(patience);
    }
  };

  /** Takes over unless somebody has an open stream. A tab out of sight may be slow to try again, or asleep. */
  function ask(): void {
    clearTimeout(patience);
    if (isLeading) {
      source?.wake();
      return;
    }
    patience = setTimeout(() => lead(true), PATIENCE);
    say({ kind: 'asked' });
  }

  const look = () => {
    if (navigator.locks) {
      if (isSeen()) ask();
      else clearTimeout(patience);
    } else if (isSeen()) open();
    else close();
  };
  const listen = setInterval(() => {
    if (navigator.locks && isSeen() && performance.now() - heardAt > SILENCE) ask();
  }, SILENCE);

  function begin(): void {
    left = new AbortController();
    hasLooked = false;
    if (navigator.locks) {
      open();
      lead();
    } else {
      isLeading = true;
      look();
    }
  }

  function end(): void {
    clearTimeout(patience);
    left.abort();
    isLeading = false;
    isQueued = false;
    close();
  }

  // A page that is kept for "back" neither leads nor holds a connection.
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && begin();
  const wake = () => source?.wake();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', wake);
  window.addEventListener('pagehide', end);
  window.addEventListener('pageshow', onShow);
  begin();
  return () => {
    end();
    clearInterval(listen);
    channel.close();
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', wake);
    window.removeEventListener('pagehide', end);
    window.removeEventListener('pageshow', onShow);
  };
}
