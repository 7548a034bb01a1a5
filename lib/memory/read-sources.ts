// Finds out from which change each fact comes that is known now: one statement, however many facts there are.
import { db } from '@/lib/db/client';
import type { Scope } from '@/lib/todos/todo';
import { type MemorySource, sourceKey } from './change';
import { isEmpty, MEMORY_FIELDS, type MemoryFields } from './memory';
import { CHANGE_COLUMNS, CHANGE_JOINS, type ChangeRow, inScope, toChangeView } from './read-changes';

type Fact = { key: string; field: string; value: string; isEntry: boolean };

/**
 * By `sourceKey`. It is the latest change that brought this very value; one that only took another back brought
 * nothing new, so a fact that is erased and restored keeps the message it was learnt from.
 */
export async function readSources(scope: Scope, fields: MemoryFields): Promise<Record<string, MemorySource>> {
  const facts = factsOf(fields);
  if (facts.length === 0) return {};
  const rows = await db.$queryRaw<(ChangeRow & { key: string })[]>`
    SELECT fact.key, ${CHANGE_COLUMNS}
    FROM jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
      AS fact(key text, field text, value text, "isEntry" boolean)
    CROSS JOIN LATERAL (
      SELECT * FROM memory_change c
      WHERE ${inScope(scope)} AND c.undoes IS NULL AND CASE
        WHEN fact."isEntry" THEN jsonb_exists(c.after->fact.field, fact.value)
          AND NOT jsonb_exists(c.before->fact.field, fact.value)
        ELSE c.after->>fact.field = fact.value END
      ORDER BY c.seq DESC LIMIT 1
    ) c ${CHANGE_JOINS}`;
  const found = new Map(rows.map((row) => [row.key, toChangeView(row)]));
  return Object.fromEntries(
    facts.map(({ key }) => {
      const change = found.get(key);
      if (!change) return [key, null];
      const { at, actor, assistant, message, keyName } = change;
      return [key, { at, actor, assistant, message, keyName }];
    }),
  );
}

function factsOf(fields: MemoryFields): Fact[] {
  return MEMORY_FIELDS.flatMap((field): Fact[] => {
    const value = fields[field];
    if (isEmpty(value) || value === null) return [];
    if (typeof value === 'string') return [{ key: sourceKey(field), field, value, isEntry: false }];
    return value.map((entry) => ({ key: sourceKey(field, entry), field, value: entry, isEntry: true }));
  });
}
