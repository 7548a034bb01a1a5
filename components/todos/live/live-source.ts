// One stream of changes from the server, kept open: when it breaks, or says nothing for too long, it begins anew from
// where it was, with growing pauses while the server cannot be reached.
import type { LiveChange } from '@/lib/todos/live/live-change';

/** `at` is where a stream goes on that begins anew after this: the database's clock, in milliseconds. */
export type LiveEvent = { at: number } & (
  | { kind: 'changes'; changes: LiveChange[] }
  | { kind: 'reset' | 'beat' }
);

/** Milliseconds. The server says something every 20 seconds. */
const SILENCE = 50_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** Too many browsers of this account follow it, or somebody else is signed in. */
const LONG_PAUSE = 60_000;

type SourceOptions = {
  address: (since: number) => string;
  since: () => number;
  onEvent: (event: LiveEvent) => void;
  /** Whether somebody else is signed in in this browser, whose changes are not for this page. */
  onOthers: (isOthers: boolean) => void;
};

export type LiveSource = {
  readonly isOpen: boolean;
  /** Tries at once, where it would wait. */
  wake(): void;
  close(): void;
};

export function openSource({ address, since, onEvent, onOthers }: SourceOptions): LiveSource {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isOpen = false;

  function open(): void {
    source = new EventSource(address(since()));
    watch();
    for (const kind of ['changes', 'reset', 'beat'] as const) {
      source.addEventListener(kind, ({ data, lastEventId }: MessageEvent<string>) => {
        isOpen = true;
        failures = 0;
        watch();
        const at = Number(lastEventId);
        onOthers(false);
        onEvent(kind === 'changes' ? { kind, at, changes: JSON.parse(data).changes } : { kind, at });
      });
    }
    source.addEventListener('full', () => again(LONG_PAUSE));
    source.addEventListener('others', () => {
      onOthers(true);
      again(LONG_PAUSE);
    });
    // Not left to the browser, which gives up after some errors and knows no growing pauses after others.
    source.addEventListener('error', () => fail());
  }

  function watch(): void {
    clearTimeout(timer);
    timer = setTimeout(fail, SILENCE);
  }

  function fail(): void {
    const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
    failures += 1;
    // Not all browsers at once, when a server is back.
    again(pause * (0.5 + Math.random()));
  }

  function again(pause: number): void {
    close();
    timer = setTimeout(open, pause);
  }

  function close(): void {
    clearTimeout(timer);
    isOpen = false;
    source?.close();
    source = null;
  }

  open();
  return {
    get isOpen() {
      return isOpen;
    },
    wake() {
      if (source) return;
      clearTimeout(timer);
      open();
    },
    close,
  };
}
