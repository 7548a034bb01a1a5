// The state of a thread, its history, and changes of it.

import { createRouter } from './router';

export const threadStateRouter = createRouter();
