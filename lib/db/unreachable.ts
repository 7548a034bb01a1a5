// Tells a database that cannot be reached from a query that it refused.
import { DatabaseError } from 'pg';
import { Prisma } from './generated/client.ts';

/** Prisma's codes for a server that is away, too slow to connect, gone meanwhile, or out of connections. */
const CODES = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1011',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
]);
/** The driver's names for the same, which raw SQL answers with. */
const KINDS = new Set([
  'AuthenticationFailed',
  'ConnectionClosed',
  'DatabaseDoesNotExist',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
]);
/** What the operating system or PostgreSQL says when it shuts down or starts up. */
const WORDS =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|Connection terminated|timeout exceeded when trying to connect|57P0[123]/;

/** The driver's own codes: too many connections, wrong password, no such database. */
const STATES = new Set(['53300', '28000', '28P01', '3D000']);

/** True when the query did not reach the database or the connection broke; trying again may help. */
export function isDatabaseUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (CODES.has(error.code)) return true;
    const driverError = error.meta?.driverAdapterError;
    return driverError instanceof Error && isDatabaseUnreachable(driverError);
  }
  if (error instanceof DatabaseError && STATES.has(error.code ?? '')) return true;
  if (KINDS.has(error.message) || WORDS.test(`${'code' in error ? error.code : ''} ${error.message}`))
    return true;
  const { cause } = error;
  return typeof cause === 'object' && cause !== null && WORDS.test(Object.values(cause).join(' '));
}
