// The tools that keep the profile and the instructions.

import { tool, zodSchema } from 'ai';
import { z } from 'zod';
import { instructionsSchema, profilePatchSchema } from '@/lib/memory/patch';
import type { ReportOutput } from '@/lib/threads/chat-message';
import type { Effects } from '../effects';

export const profileInput = zodSchema(profilePatchSchema);
export const instructionsInput = zodSchema(z.object({ memory: instructionsSchema }));

export function updateProfileTool(effects: Effects) {
  return tool({
    description:
      'Keeps personal facts. Give only what changes; null forgets a fact; connections and interests are the whole new lists.',
    inputSchema: profileInput,
    async execute(patch, { toolCallId }): Promise<ReportOutput> {
      await effects.updateProfile(patch, toolCallId);
      return { report: 'updated profile' };
    },
    toModelOutput: ({ output }) => ({ type: 'text', value: output.report }),
  });
}

export function updateInstructionsTool(effects: Effects) {
  return tool({
    description:
      'Replaces the instructions about how the person wants the list kept. An empty text forgets them.',
    inputSchema: instructionsInput,
    async execute({ memory }, { toolCallId }): Promise<ReportOutput> {
      await effects.writeInstructions(memory, toolCallId);
      return { report: 'updated instructions' };
    },
    toModelOutput: ({ output }) => ({ type: 'text', value: output.report }),
  });
}
