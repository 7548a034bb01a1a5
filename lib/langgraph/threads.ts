// Threads: create, read, change, copy, search.

import { createRouter } from './router';

export const threadsRouter = createRouter();
