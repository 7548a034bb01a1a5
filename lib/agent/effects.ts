// What the tools reach outside of the turn: the list and the memories. A trial puts others in place of these.

import type { Memory, MemoryPatch } from '@/lib/memory/memory';
import type { ProfilePatch } from '@/lib/memory/patch';
import { learn } from '@/lib/memory/write';
import type { TodoChange } from '@/lib/todos/change';
import { type FoundTodos, searchTodos, type TodoSearch } from '@/lib/todos/search';
import { applyTodoChanges, type ChangeRequest } from '@/lib/todos/tool/apply';
import { actorOf, type Turn } from './turn';

export type Effects = {
  applyTodos: (request: ChangeRequest, toolCallId: string) => Promise<TodoChange[]>;
  searchTodos: (search: TodoSearch) => Promise<FoundTodos>;
  updateProfile: (patch: ProfilePatch, toolCallId: string) => Promise<void>;
  writeInstructions: (memory: string, toolCallId: string) => Promise<void>;
};

/** The list and the memories in the database. */
export function storedEffects(turn: Turn): Effects {
  const { scope, runId } = turn;
  // A call gives whole lists; what the model knew tells an entry that it dropped from one that it never saw.
  let known: Memory = turn.memory;
  const keep = async (toolCallId: string, tool: string, patch: MemoryPatch) => {
    await learn(scope, actorOf(turn, toolCallId), { runId, toolCallId, tool }, patch, known);
    const { instructions = known.instructions, ...facts } = patch;
    known = { profile: { ...known.profile, ...facts }, instructions };
  };
  return {
    applyTodos: (request, toolCallId) =>
      applyTodoChanges(
        scope,
        actorOf(turn, toolCallId),
        request,
        { runId, toolCallId, tool: 'update_todos' },
        { timeZone: turn.clock.timeZone },
      ),
    searchTodos: (search) => searchTodos(scope, search),
    updateProfile: (patch, toolCallId) => keep(toolCallId, 'update_profile', patch),
    writeInstructions: (instructions, toolCallId) =>
      keep(toolCallId, 'update_instructions', { instructions }),
  };
}
