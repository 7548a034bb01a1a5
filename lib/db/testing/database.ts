// A database of its own for one test file: vitest.config.ts puts this before lib/db/pool.ts, so that a
// test file gets one by importing anything that uses the database, and a pure one pays nothing.
import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import { endWork } from '../../testing/end-work.ts';
import { dropDatabase } from '../databases.ts';
import { createTestDatabase, joinTestServer } from './server.ts';

// It stays for the files that come after; vitest's global set-up ends it after the last one.
const server = await joinTestServer();
const name = `test_${randomUUID()}`;
const url = await createTestDatabase(server, name);
process.env.DATABASE_URL = url;

afterAll(async () => {
  await endWork();
  await dropDatabase(server.url, name);
});
