// The topic under which changes of ToDos are told.
import { createTopic } from '../../live/live.ts';
import type { Step } from '../history.ts';
import type { LiveChange } from './live-change.ts';
import { readLiveChanges } from './live-rows.ts';

const ACTIONS: Record<Step['action'], LiveChange['action']> = {
  create: 'created',
  update: 'updated',
  delete: 'removed',
  restore: 'created',
};

export const todosTopic = createTopic<LiveChange>({
  name: 'todos',
  idOf: ({ todo }) => todo.id,
  read: readLiveChanges,
});

/** Tells what became of each ToDo; of several steps of one the last counts. After the commit of the steps. */
export function tellSteps(accountId: string, steps: readonly Step[]): void {
  const last = new Map(
    steps.map(({ action, after }) => [after.id, { action: ACTIONS[action], todo: after }]),
  );
  if (last.size > 0) todosTopic.tell(accountId, [...last.values()]);
}
