// The topic under which changes of ToDos are told, and what is told of one.
import { createTopic } from '../live/topic.ts';
import type { Step } from './history.ts';
import type { Todo } from './todo.ts';

/** A ToDo as it is now. Of two with the same id the one with the higher revision counts, however they arrive. */
export type LiveChange = { action: 'created' | 'updated' | 'removed'; todo: Todo };

const ACTIONS: Record<Step['action'], LiveChange['action']> = {
  create: 'created',
  update: 'updated',
  delete: 'removed',
  restore: 'created',
};

export const todosTopic = createTopic<LiveChange>('todos');

/** Tells what became of each ToDo; of several steps of one the last counts. After the commit of the steps. */
export function tellSteps(accountId: string, steps: readonly Step[]): void {
  const last = new Map(
    steps.map(({ action, after }) => [after.id, { action: ACTIONS[action], todo: after }]),
  );
  if (last.size > 0) todosTopic.tell(accountId, [...last.values()]);
}
