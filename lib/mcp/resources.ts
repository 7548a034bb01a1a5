// Each list as a resource that a client can attach to its conversation.
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { listCategories } from '@/lib/todos/categories';
import { categorySchema } from '@/lib/todos/todo';
import type { Caller } from './caller';
import { summarize } from './summary';

const SCHEME = 'maistro://lists/';
const mimeType = 'text/markdown';

export function listResources(server: McpServer, { accountId }: Caller): void {
  const owner = { accountId, endUser: '' };
  const template = new ResourceTemplate(`${SCHEME}{category}`, {
    list: async () => ({
      resources: (await listCategories(owner)).map((category) => ({
        uri: SCHEME + encodeURIComponent(category),
        name: category,
        title: `The ${category} list`,
        mimeType,
      })),
    }),
    complete: {
      category: async (start) => (await listCategories(owner)).filter((name) => name.startsWith(start)),
    },
  });
  const about = {
    title: 'A ToDo list',
    description: 'The open ToDos of one list, by deadline (days are counted in UTC).',
    mimeType,
  };
  server.registerResource('list', template, about, async (uri, { category }) => {
    const name = categorySchema.parse(decodeURIComponent(String(category)));
    const { text } = await summarize({ ...owner, category: name }, { now: Date.now(), timeZone: 'UTC' });
    return { contents: [{ uri: uri.href, mimeType, text }] };
  });
}
