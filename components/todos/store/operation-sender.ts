// Sends the changes that wait: one tab at a time, one change after the other, each until the server has answered.
import type { Operation, Outcome } from './operation';
import type { OperationQueue } from './operation-queue';
import { requestOperation, SomebodyElse, Unreachable } from './todo-requests';

/** An answer that takes longer than this counts as waiting, in milliseconds. */
const SLOW = 2000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** The server fails at this one again and again; it must not hold up those behind it for ever. */
const MOST_FAILURES = 6;

type SenderOptions = {
  account: string;
  queue: OperationQueue;
  /** The operation as it is to be sent now. */
  prepare: (operation: Operation) => Operation;
  /** Called before the operation leaves the queue. */
  onOutcome: (operation: Operation, outcome: Outcome) => void;
  onStalled: (isStalled: boolean) => void;
  /** Whether somebody else is signed in, who must not send it. */
  onOthers: (isOthers: boolean) => void;
};

export type OperationSender = ReturnType<typeof createOperationSender>;

export function createOperationSender(options: SenderOptions) {
  const { account, queue, prepare, onOutcome, onStalled, onOthers } = options;
  const failures = new Map<string, number>();
  let pauses = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  let isWanted = false;

  async function sendAll(): Promise<void> {
    clearTimeout(timer);
    isWanted = true;
    if (isSending) return;
    isSending = true;
    try {
      while (isWanted) {
        isWanted = false;
        if (queue.all().length > 0) await alone(`todos:${account}`, sendWaiting);
        else onStalled(false);
      }
      pauses = 0;
    } catch {
      // Asked for while the last one failed, as by the network that is back.
      if (isWanted) timer = setTimeout(() => void sendAll(), 0);
      else sendLater();
    } finally {
      isSending = false;
    }
  }

  function sendLater(): void {
    const pause = Math.min(FIRST_PAUSE * 2 ** pauses, LONGEST_PAUSE);
    pauses += 1;
    timer = setTimeout(() => void sendAll(), pause);
  }

  async function sendWaiting(): Promise<void> {
    for (let [first] = queue.all(); first; [first] = queue.all()) {
      const outcome = await ask(first);
      onStalled(false);
      onOthers(false);
      onOutcome(first, outcome);
      queue.remove(first.id);
      failures.delete(first.id);
    }
  }

  async function ask(operation: Operation): Promise<Outcome> {
    const slow = setTimeout(() => onStalled(true), SLOW);
    try {
      return await requestOperation(account, prepare(operation));
    } catch (error) {
      onStalled(true);
      if (error instanceof SomebodyElse) onOthers(true);
      const status = error instanceof Unreachable ? error.status : 0;
      if (status === 500) {
        const count = (failures.get(operation.id) ?? 0) + 1;
        failures.set(operation.id, count);
        if (count >= MOST_FAILURES) {
          return { kind: 'refused', status, message: 'The server failed at this change. Try it again.' };
        }
      }
      throw error;
    } finally {
      clearTimeout(slow);
    }
  }

  const again = () => {
    if (document.visibilityState !== 'visible') return;
    pauses = 0;
    void sendAll();
  };
  window.addEventListener('online', again);
  document.addEventListener('visibilitychange', again);

  return {
    /** Sends what waits, as soon as no other tab does. */
    wake: (): void => void sendAll(),
    close(): void {
      clearTimeout(timer);
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    },
  };
}

/** Two tabs may both send where the browser has no locks, as over plain HTTP; each change happens once all the same. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, work);
}
