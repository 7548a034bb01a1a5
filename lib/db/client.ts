// The database: one Prisma client for each process.
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaClient } from './generated/client.ts';
import { connections } from './pool.ts';

function connect() {
  const { pool, nameOf } = connections();
  return new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) }).connect();
}

/** Connects at the first query. */
const adapter: SqlDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect,
};

const shared = globalThis as { maistroDb?: PrismaClient };

// On globalThis, because Next's bundles and hot reload each load this module anew.
shared.maistroDb ??= new PrismaClient({ adapter });
export const db: PrismaClient = shared.maistroDb;
