// What the tools reach outside of the turn: the list and the memories. A trial puts others in place of these.

import { type ProfilePatch, updateProfile } from '@/lib/memory/update-profile';
import { writeInstructions } from '@/lib/memory/write-instructions';
import { applyTodoChanges, type ChangeRequest } from '@/lib/todos/apply';
import type { TodoChange } from '@/lib/todos/change';
import { type FoundTodos, searchTodos, type TodoSearch } from '@/lib/todos/search';
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
  return {
    applyTodos: (request, toolCallId) =>
      applyTodoChanges(scope, actorOf(turn, toolCallId), request, {
        runId,
        toolCallId,
        tool: 'update_todos',
      }),
    searchTodos: (search) => searchTodos(scope, search),
    updateProfile: (patch) => updateProfile(scope, patch),
    writeInstructions: (memory) => writeInstructions(scope, memory),
  };
}
