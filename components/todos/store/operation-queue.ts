// The changes that wait to be sent, kept in this browser: each under a key of its own, so that tabs add and remove
// theirs without reading what another writes. Tabs hear of each other by the storage's event. Where there is no room
// or no storage, a change waits in the memory of its tab.
import type { Operation } from './operation';
import type { Problem } from './problem';

/** Begins with what signing out removes. */
const PREFIX = 'kept:change:';
const PROBLEM_PREFIX = 'kept:problem:';
/** What an undo shows ahead is not kept beyond this: it is large, and the answer brings it. */
const LONGEST_UNDONE = 50;

export type OperationQueue = ReturnType<typeof createOperationQueue>;

export function createOperationQueue(account: string) {
  const unstored = new Map<string, Operation>();
  const prefix = `${PREFIX}${account}:`;
  const problemPrefix = `${PROBLEM_PREFIX}${account}:`;

  return {
    add(operation: Operation): void {
      if (!store(prefix + operation.id, slim(operation))) unstored.set(operation.id, operation);
    },

    remove(id: string): void {
      unstored.delete(id);
      unstore(prefix + id);
    },

    has: (id: string): boolean => unstored.has(id) || recall(prefix + id) !== null,

    /** In the order in which they were made. */
    all(): Operation[] {
      return [...read(prefix, isOperation), ...unstored.values()].sort(byId);
    },

    addProblem: (problem: Problem): void => void store(problemPrefix + problem.id, problem),
    removeProblem: (id: string): void => unstore(problemPrefix + id),
    problems: (): Problem[] => read(problemPrefix, isProblem).sort(byId),

    /** Tells of what other tabs add and remove. Gives what ends it. */
    watch(listener: () => void): () => void {
      const onStorage = ({ key }: StorageEvent) => {
        // Without a key all was removed.
        if (key === null || key.startsWith(prefix) || key.startsWith(problemPrefix)) listener();
      };
      window.addEventListener('storage', onStorage);
      return () => window.removeEventListener('storage', onStorage);
    },
  };
}

function slim(operation: Operation): Operation {
  if (operation.kind === 'steps' || (operation.undone?.length ?? 0) <= LONGEST_UNDONE) return operation;
  return { ...operation, undone: undefined };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** False where there is no room, or no storage. */
function store(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function unstore(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then it is not there either.
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function read<Value>(prefix: string, isValue: (value: unknown) => value is Value): Value[] {
  let keys: string[];
  try {
    keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
  return keys.flatMap((key) => {
    try {
      const value: unknown = JSON.parse(recall(key) ?? 'null');
      return isValue(value) ? [value] : [];
    } catch {
      // Something else wrote there.
      return [];
    }
  });
}

function isOperation(value: unknown): value is Operation {
  const { id, at, kind, steps, undoes } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof at === 'string' &&
    ((kind === 'steps' && Array.isArray(steps)) || (kind === 'undo' && typeof undoes === 'string'))
  );
}

function isProblem(value: unknown): value is Problem {
  const { id, message, mine } = (value ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof message === 'string' && Array.isArray(mine);
}
