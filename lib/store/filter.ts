// Which items a search keeps: by fields of their values, and by words in them.
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';

const OPERATORS = { $eq: '=', $ne: 'IS DISTINCT FROM', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' } as const;

const comparison = z.unknown();
const operatorsSchema = z.strictObject({
  $eq: comparison,
  $ne: comparison,
  $gt: comparison,
  $gte: comparison,
  $lt: comparison,
  $lte: comparison,
});

const isComparison = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.keys(value).some((key) => key.startsWith('$'));

/** For each field of a value what it must equal, or comparisons such as {"$gt": 5}. */
export const filterSchema = z
  .record(
    z.string(),
    z.union([z.unknown().refine((value) => !isComparison(value)), operatorsSchema.partial()]),
  )
  .refine((filter) => Object.keys(filter).length <= 50, 'A filter has at most 50 fields.');
export type Filter = z.infer<typeof filterSchema>;

/** Conditions on `item.value`, beginning with AND where there are any. */
export function matches(filter: Filter, query: string): Prisma.Sql {
  const fields = Object.entries(filter).flatMap(([field, value]) =>
    isComparison(value)
      ? Object.entries(value).map(([operator, operand]) => compare(field, operator, operand))
      : [compare(field, '$eq', value)],
  );
  const words = hasWords(query);
  const conditions = words ? [...fields, words] : fields;
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}`;
}

function compare(field: string, operator: string, operand: unknown): Prisma.Sql {
  const sign = OPERATORS[operator as keyof typeof OPERATORS];
  const [left, right] = [
    Prisma.sql`item.value -> ${field}::text`,
    Prisma.sql`${JSON.stringify(operand)}::jsonb`,
  ];
  const condition = Prisma.sql`${left} ${Prisma.raw(sign)} ${right}`;
  // PostgreSQL orders a number before any text; such a comparison is not meant.
  return operator === '$eq' || operator === '$ne'
    ? condition
    : Prisma.sql`(jsonb_typeof(${left}) = jsonb_typeof(${right}) AND ${condition})`;
}

/** Past this many words a search is a paste, and each of them costs a scan. */
const MAX_WORDS = 20;

/** Each word must stand in one of the texts of the value, in any case, also inside a longer word. */
function hasWords(query: string): Prisma.Sql | null {
  const words = query
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return Prisma.sql`(
    SELECT string_agg(found #>> '{}', E'\\n')
    FROM jsonb_path_query(item.value, 'strict $.** ? (@.type() == "string")') AS found
  ) ILIKE ALL (${patterns}::text[])`;
}
