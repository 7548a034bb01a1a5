// Crons: runs on a schedule.

import { createRouter } from './router';

export const cronsRouter = createRouter();
