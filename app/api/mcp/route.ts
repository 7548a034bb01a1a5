// The Model Context Protocol: any MCP client shares the lists.

import { app } from '@/lib/mcp/app';

export const dynamic = 'force-dynamic';

const handle = (request: Request) => app.fetch(request);

export { handle as DELETE, handle as GET, handle as OPTIONS, handle as POST };
