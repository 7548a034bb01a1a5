// All items of an account as one table, whichever table each is kept in: namespace, key, value, times.
import { DEFAULT_USER } from '@/lib/assistants/configuration';
import { Prisma } from '@/lib/db/generated/client';
import { categorySchema } from '@/lib/todos/todo';
import { INSTRUCTIONS_KEY } from './memory-item';
import { endUserOf, KINDS, type Kind } from './memory-namespace';

const namespace = (kind: Kind) =>
  Prisma.sql`ARRAY[${kind}, category, COALESCE(NULLIF(end_user, ''), ${DEFAULT_USER})]`;

const MEMORIES: Record<Kind, Prisma.Sql> = {
  todo: Prisma.sql`SELECT ${namespace('todo')}, id::text, jsonb_build_object(
      'task', task, 'time_to_complete', estimate_minutes,
      'deadline', to_char(deadline, 'YYYY-MM-DD"T"HH24:MI:SS'),
      'solutions', to_jsonb(solutions), 'status', status), created_at, updated_at
    FROM todo WHERE deleted_at IS NULL`,
  profile: Prisma.sql`SELECT ${namespace('profile')}, key, jsonb_build_object(
      'name', name, 'location', location, 'job', job,
      'connections', to_jsonb(connections), 'interests', to_jsonb(interests)), created_at, updated_at
    FROM profile WHERE true`,
  instructions: Prisma.sql`SELECT ${namespace('instructions')}, ${INSTRUCTIONS_KEY}::text,
      jsonb_build_object('memory', memory), created_at, updated_at
    FROM instructions WHERE memory <> ''`,
};

/** For FROM: the items, as `item`, whose namespaces begin with `prefix`; only the tables that can hold some are read. */
export function itemsUnder(accountId: string, prefix: readonly string[]): Prisma.Sql {
  const account = Prisma.sql`account_id = ${accountId}::uuid`;
  const memories = KINDS.filter((kind) => canHold(kind, prefix)).map(
    (kind) => Prisma.sql`${MEMORIES[kind]} AND ${account} ${inScope(prefix)}`,
  );
  const free = Prisma.sql`SELECT namespace::text[], key, value, created_at, updated_at
    FROM store_item WHERE ${account} ${startsWith(prefix)}`;
  const tables = Prisma.join([...memories, free], ' UNION ALL ');
  return Prisma.sql`(${tables}) AS item(namespace, key, value, created_at, updated_at)`;
}

function canHold(kind: Kind, [first, , ...rest]: readonly string[]): boolean {
  return (first === undefined || first === kind) && rest.length <= 1;
}

function inScope([, category, user]: readonly string[]): Prisma.Sql {
  // A label that cannot be a category has no list: it then equals none.
  const known = category === undefined ? undefined : (categorySchema.safeParse(category).data ?? '');
  const conditions = [
    ...(known === undefined ? [] : [Prisma.sql`AND category = ${known}`]),
    ...(user === undefined ? [] : [Prisma.sql`AND end_user = ${endUserOf(user.trim())}`]),
  ];
  return conditions.length === 0 ? Prisma.empty : Prisma.join(conditions, ' ');
}

/** A range of the index, which compares by bytes: up to the first namespace with a longer last label. */
function startsWith(prefix: readonly string[]): Prisma.Sql {
  if (prefix.length === 0) return Prisma.empty;
  const end = [...prefix.slice(0, -1), `${prefix.at(-1)}\u0001`];
  return Prisma.sql`AND namespace >= ${[...prefix]}::text[] AND namespace < ${end}::text[]`;
}
