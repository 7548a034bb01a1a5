// English weekday and month names, in calendar order: weekday 0 is Sunday, month 1 is January.

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export function weekdayName(weekday: number): string {
  return weekdayNames[((weekday % 7) + 7) % 7] ?? '';
}

/** `month` is 1 to 12. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}
