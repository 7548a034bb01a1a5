// The store: memories and free storage.

import { createRouter } from './router';

export const storeRouter = createRouter();
