// Runs: stream, wait, background, join, cancel, batch, stateless.

import { createRouter } from './router';

export const runsRouter = createRouter();
