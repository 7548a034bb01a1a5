// Vitest runs this once around all test files.
import { endTestServer } from './server.ts';

export const teardown = endTestServer;
