// The MCP server of one account: its tools and resources.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import packageJson from '@/package.json' with { type: 'json' };
import type { Caller } from './caller';
import { listResources } from './resources';
import { addTodosTool } from './tools/add-todos';
import { askAssistantTool } from './tools/ask-assistant';
import { changeTodosTool } from './tools/change-todos';
import { completeTodosTool } from './tools/complete-todos';
import { listAssistantsTool } from './tools/list-assistants';
import { listTodosTool } from './tools/list-todos';
import { summaryTool } from './tools/summary';

const instructions =
  'Maistro keeps ToDo lists, one for each category, and assistants that look after them. ' +
  'Give deadlines in the words of the person together with their time_zone: the server works the day out and says which it understood. ' +
  'ToDos are named by id; list_todos finds them.';

export function createServer(caller: Caller): McpServer {
  const server = new McpServer(
    { name: 'maistro', title: 'Maistro', version: packageJson.version },
    { instructions },
  );
  for (const register of [
    listTodosTool,
    addTodosTool,
    changeTodosTool,
    completeTodosTool,
    summaryTool,
    listAssistantsTool,
    askAssistantTool,
    listResources,
  ]) {
    register(server, caller);
  }
  return server;
}
