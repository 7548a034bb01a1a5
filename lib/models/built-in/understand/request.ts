// What a person can want, once understood. Each file beside this one reads one kind of request.

import type { Memory } from '@/lib/memory/memory';
import type { Deadline } from '@/lib/time/deadline';
import type { TodoStatus } from '@/lib/todos/todo';
import type { KnownTodo } from '../known-todo';
import type { SearchInput } from '../search';
import type { World } from '../world';

export type NewItem = {
  task: string;
  deadline?: string;
  minutes?: number;
  /** In words. */
  repeat?: string;
  solutions?: string[];
  notes?: string;
  status?: TodoStatus;
};

/** Fields as the tool takes them; `deadline` is words or ISO, `repeat` words, `addNotes` stands below what is there. */
export type Patch = {
  task?: string;
  deadline?: string | null;
  minutes?: number | null;
  repeat?: string | null;
  status?: TodoStatus;
  solutions?: string[];
  notes?: string;
  addNotes?: string;
};

export type Change = { todo: KnownTodo; patch: Patch };

export type Question =
  | { about: 'summary' }
  | { about: 'overdue' }
  | { about: 'period'; from: string | null; to: string; words: string }
  | {
      about: 'count';
      of: 'open' | 'overdue' | 'today' | 'done' | 'period';
      from?: string;
      to?: string;
      words?: string;
    }
  | { about: 'next' }
  | { about: 'due' | 'duration' | 'details'; todos: KnownTodo[] }
  | { about: 'workload' }
  | { about: 'finished' | 'started' }
  | { about: 'without-deadline' | 'without-estimate' }
  | { about: 'topic'; words: string; todos: KnownTodo[] }
  | { about: 'profile' | 'instructions' | 'help' };

export type Request =
  | { kind: 'create'; items: NewItem[] }
  | { kind: 'update'; changes: Change[] }
  | { kind: 'remove'; todos: KnownTodo[] }
  /** Creates and updates of one message, or an undo that needs several sorts of change. */
  | { kind: 'changes'; create: NewItem[]; update: Change[]; remove: KnownTodo[]; isUndo?: boolean }
  | { kind: 'confirm-remove'; todos: KnownTodo[] }
  | { kind: 'confirm-create'; task: string }
  | { kind: 'which'; candidates: KnownTodo[] }
  | { kind: 'not-found'; phrase: string; asked?: boolean }
  | { kind: 'search'; input: SearchInput }
  | { kind: 'ask'; question: Question }
  | { kind: 'profile'; profile: Partial<Memory['profile']> }
  | { kind: 'instructions'; memory: string; said: string }
  /** Understood, and nothing to do but to say this. */
  | { kind: 'say'; text: string }
  | { kind: 'other' };

/** One sentence or list, without its courtesy. `raw` is as the person wrote it. */
export type Utterance = { text: string; raw: string };

export type Reader = (utterance: Utterance, world: World) => Request | null;

export type When = {
  deadline: Deadline;
  /** What the tool gets: the words where it reads them alike, else an ISO date. */
  send: string;
  words: string;
  /** The text without the words. */
  rest: string;
  start: number;
};
