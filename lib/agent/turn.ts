// What one turn of the agent works with: who answers, for whom, when, and what is known.

import type { Memory } from '@/lib/memory/memory';
import type { Clock } from '@/lib/time/clock';
import type { Actor, Scope, Todo } from '@/lib/todos/todo';
import type { Effects } from './effects';

export type Turn = {
  scope: Scope;
  runId: string;
  assistant: { id: string; version: number; name: string; role: string };
  clock: Clock;
  memory: Memory;
  /** The most urgent open ToDos, as many as the instructions hold. */
  todos: Todo[];
  openCount: number;
  /** What was said before the messages that the model reads, in short. */
  summary?: string | null;
  /** What the tools work on in place of the database. */
  effects?: Effects;
};

export function actorOf(turn: Turn, toolCallId: string): Actor {
  const { assistant, runId } = turn;
  return {
    kind: 'assistant',
    assistantId: assistant.id,
    assistantVersion: assistant.version,
    runId,
    toolCallId,
  };
}
