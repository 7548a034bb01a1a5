// The agent's tools for one turn.

import { storedEffects } from '../effects';
import type { Turn } from '../turn';
import { updateInstructionsTool, updateProfileTool } from './memory-tools';
import { withPlainErrors } from './plain-errors';
import { searchTodosTool } from './search-todos';
import { updateTodosTool } from './update-todos';

export function toolsFor(turn: Turn) {
  const effects = turn.effects ?? storedEffects(turn);
  return withPlainErrors({
    update_todos: updateTodosTool(turn.clock, effects),
    search_todos: searchTodosTool(turn.clock, effects),
    update_profile: updateProfileTool(effects),
    update_instructions: updateInstructionsTool(effects),
  });
}
