// The stream modes `debug`, `tasks` and `checkpoints`: what began, what came of it, and the state after it.

import { type Checkpoint, checkpointId, type Place } from '../checkpoint';
import type { WireMessage } from '../message';
import type { RunFacts } from './translate';

type Values = { messages: WireMessage[] };

const configOf = (threadId: string, place: Place | null) =>
  place && {
    configurable: { thread_id: threadId, checkpoint_ns: '', checkpoint_id: checkpointId(place) },
  };

const taskId = (run: { runId: string | null }, step: number) => `${run.runId}:${step}`;

export function debugTask(run: RunFacts, node: string, step: number, input: Values) {
  return {
    step,
    timestamp: new Date().toISOString(),
    type: 'task',
    payload: {
      id: taskId(run, step),
      name: node,
      input,
      triggers: [`branch:to:${node}`],
      interrupts: [],
    },
  } as const;
}

export function debugTaskResult(checkpoint: Checkpoint) {
  const { step, writes } = checkpoint;
  return {
    step,
    timestamp: checkpoint.createdAt.toISOString(),
    type: 'task_result',
    payload: {
      id: taskId(checkpoint, step),
      name: writes.node,
      error: null,
      result: [['messages', writes.messages]],
      interrupts: [],
    },
  } as const;
}

export function debugCheckpoint(checkpoint: Checkpoint) {
  const { threadId, step, source, messages, next, parent, createdAt } = checkpoint;
  return {
    step,
    timestamp: createdAt.toISOString(),
    type: 'checkpoint',
    payload: {
      config: configOf(threadId, checkpoint),
      parent_config: configOf(threadId, parent),
      values: { messages },
      metadata: { source, step, parents: {} },
      next,
      tasks: next.map((name) => ({ id: taskId(checkpoint, step + 1), name, interrupts: [], state: null })),
    },
  } as const;
}
