// Cron expressions: which are accepted, and when they come next. They are read by the queue itself, so that
// what is accepted here is what fires.
import { PgBoss } from 'pg-boss';
import { AppError } from '@/lib/errors';

/** Never started, so it has no connection. */
const reader = new PgBoss({ connectionString: 'postgresql://localhost/none' });

/** Five fields: minute, hour, day of month, month, day of week. `H` would stand for a random value. */
const FIVE_FIELDS = /^(?!.*\bh\b)[\da-z*/,\-#?]+(?: [\da-z*/,\-#?]+){4}$/i;

/** The expression with single spaces. Throws an AppError `invalid` on the field `schedule`. */
export function checkExpression(text: string): string {
  const expression = text.trim().replace(/\s+/g, ' ');
  const mistake = (why: string) =>
    new AppError('invalid', `"${expression.slice(0, 100)}" is no schedule: ${why}`, { field: 'schedule' });
  if (!FIVE_FIELDS.test(expression)) {
    throw mistake(
      'it needs five fields (minute, hour, day of month, month, day of week), as in "0 8 * * 1-5".',
    );
  }
  try {
    reader.previewSchedule(expression, { count: 1 });
  } catch {
    throw mistake('one of its fields is out of range. "0 8 * * 1-5" is every weekday at 8:00.');
  }
  return expression;
}

/** The first moment after `from` (milliseconds since 1970) that a checked expression names, in its zone. */
export function nextRun(expression: string, timeZone: string, from: number): Date | null {
  const [next] = reader.previewSchedule(expression, { tz: timeZone, from: new Date(from), count: 1 });
  return next ?? null;
}
