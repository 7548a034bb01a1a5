// list_assistants: who can be asked, and which list each keeps.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { listAssistants } from '@/lib/assistants/get';
import { answered } from '../answer';
import type { Caller } from '../caller';

export function listAssistantsTool(server: McpServer, { accountId }: Caller): void {
  server.registerTool(
    'list_assistants',
    {
      title: 'List assistants',
      description: 'The assistants, each with the category of the list that it keeps.',
      outputSchema: {
        assistants: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            description: z.string().nullable(),
            category: z.string(),
            version: z.number(),
          }),
        ),
      },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    () =>
      answered(async () => {
        const all = await listAssistants(accountId);
        const assistants = all.map(({ id, name, description, category, version }) => ({
          id,
          name,
          description,
          category,
          version,
        }));
        return {
          text: assistants.map((assistant) => JSON.stringify(assistant)).join('\n') || 'There are none.',
          data: { assistants },
        };
      }),
  );
}
