// Which rule of the database a failed query broke, whichever way the query was made.
import { DatabaseError } from 'pg';
import { Prisma } from './generated/client.ts';

const cause = (error: Prisma.PrismaClientKnownRequestError): Record<string, unknown> => {
  const wrapped = error.meta?.driverAdapterError;
  const inner = wrapped instanceof Error ? wrapped.cause : undefined;
  return typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
};

/** PostgreSQL's own code for the error (such as 23505), for a model call, for raw SQL and for the driver alike. */
export function databaseErrorCode(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.code;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const code = cause(error).originalCode ?? error.meta?.code;
  return typeof code === 'string' ? code : undefined;
}

/** True when a unique index refused the row; with `index`, only when it was the one of that name. */
export function isUniqueViolation(error: unknown, index?: string): boolean {
  return isViolation(error, '23505', index);
}

/** True when a foreign key points at no row; with `constraint`, only when it was the one of that name. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, '23503', constraint);
}

/** True when a check constraint refused the row; with `constraint`, only when it was the one of that name. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, '23514', constraint);
}

function isViolation(error: unknown, code: string, rule: string | undefined): boolean {
  if (databaseErrorCode(error) !== code) return false;
  if (rule === undefined) return true;
  if (error instanceof DatabaseError) return error.constraint === rule;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // The adapter keeps the rule's name only inside PostgreSQL's sentence, which quotes it.
  const message = cause(error).originalMessage;
  return `${typeof message === 'string' ? message : error.message}`.includes(`"${rule}"`);
}
