// Assistants: their versions, schemas and graph.

import { createRouter } from './router';

export const assistantsRouter = createRouter();
