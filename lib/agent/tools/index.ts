// The agent's tools for one turn.

import type { Turn } from '../turn';
import { updateInstructionsTool, updateProfileTool } from './memory-tools';
import { searchTodosTool } from './search-todos';
import { updateTodosTool } from './update-todos';

export function toolsFor(turn: Turn) {
  return {
    update_todos: updateTodosTool(turn),
    search_todos: searchTodosTool(turn),
    update_profile: updateProfileTool(turn),
    update_instructions: updateInstructionsTool(turn),
  };
}
