// The schedules that people make: days of the week at a time of the day. Pure, for the server and the browser.

/** `days` from 0, Sunday, to 6; `time` as 'HH:MM'. */
export type Weekly = { days: number[]; time: string };

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** The days in the order in which they are shown. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ day, name: NAMES[day] ?? '' }));

const inOrder = (days: readonly number[]) =>
  WEEK.filter(({ day }) => days.includes(day)).map(({ day }) => day);

/** The cron expression. Throws a RangeError without a day or with a time that no clock shows. */
export function toExpression({ days, time }: Weekly): string {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) throw new RangeError(`No clock shows ${time}.`);
  const chosen = [...inOrder(days)].sort();
  if (chosen.length === 0) throw new RangeError('A schedule needs a day.');
  return `${Number(minute)} ${Number(hour)} * * ${chosen.length === 7 ? '*' : chosen.join(',')}`;
}

/** Null for an expression that is no such schedule. */
export function fromExpression(expression: string): Weekly | null {
  const [, minute = '', hour = '', list = ''] =
    /^(\d{1,2}) (\d{1,2}) \* \* (\*|[\d,-]+)$/.exec(expression) ?? [];
  const days = new Set<number>();
  for (const part of list === '*' ? ['0-6'] : list.split(',')) {
    const [, first, last = first] = /^([0-7])(?:-([0-7]))?$/.exec(part) ?? [];
    if (first === undefined) return null;
    for (let day = Number(first); day <= Number(last); day += 1) days.add(day % 7);
  }
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return days.size === 0 ? null : { days: inOrder([...days]), time };
}

function daysInWords(days: readonly number[]): string {
  const chosen = inOrder(days);
  const key = chosen.join('');
  if (key === '1234560') return 'Every day';
  if (key === '12345') return 'Every weekday';
  if (key === '60') return 'Every Saturday and Sunday';
  const names = chosen.map((day) => NAMES[day]);
  const last = names.pop();
  return `Every ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last}`;
}

/** 'Every weekday at 8:00' */
export function inWords({ days, time }: Weekly): string {
  return `${daysInWords(days)} at ${time.replace(/^0/, '')}`;
}

/** Any schedule; one that a program made may be more than days and a time, and shows its expression. */
export function describeExpression(expression: string): string {
  const weekly = fromExpression(expression);
  if (weekly) return inWords(weekly);
  const [, minutes] = /^\*\/(\d+) \* \* \* \*$/.exec(expression) ?? [];
  if (expression === '* * * * *' || minutes === '1') return 'Every minute';
  if (minutes) return `Every ${minutes} minutes`;
  const [, minute] = /^(\d{1,2}) \* \* \* \*$/.exec(expression) ?? [];
  if (minute) return `Every hour at ${minute.padStart(2, '0')} past`;
  return `By the rule ${expression}`;
}
