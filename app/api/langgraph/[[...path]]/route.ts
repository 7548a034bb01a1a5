// The Agent Server API: hono routes everything below this address.

import { app } from '@/lib/langgraph/app';

export const dynamic = 'force-dynamic';

const handle = (request: Request) => app.fetch(request);

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
