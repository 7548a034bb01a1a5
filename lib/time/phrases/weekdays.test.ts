import { readsAt, readsEverywhere, WEDNESDAY } from '../test-tables.ts';

readsEverywhere(WEDNESDAY, {
  Friday: '2025-08-01',
  fri: '2025-08-01',
  'on Friday': '2025-08-01',
  'by Friday': '2025-08-01',
  'until Friday': '2025-08-01',
  'due Friday': '2025-08-01',
  'before Friday': '2025-07-31',
  'no later than Friday': '2025-08-01',
  'Friday at the latest': '2025-08-01',
  Saterday: '2025-08-02',
  Thursday: '2025-07-31',
  Wednesday: '2025-08-06',
  Tuesday: '2025-08-05',
  'this Friday': '2025-08-01',
  'this Wednesday': '2025-07-30',
  'this coming Wednesday': '2025-08-06',
  'this Monday': '2025-08-04',
  'next Monday': '2025-08-04',
  'next Tuesday': '2025-08-05',
  'next Friday': '2025-08-08',
  'next Sunday': '2025-08-10',
  'by next Wednesday': '2025-08-06',
  'Monday next': '2025-08-04',
  'Monday after next': '2025-08-11',
  'the Monday after next': '2025-08-11',
  'Wednesday week': '2025-08-13',
  'Friday week': '2025-08-08',
  'a week on Friday': '2025-08-08',
  'Wednesday of next week': '2025-08-06',
  'Thursday next week': '2025-08-07',
  'next week Thursday': '2025-08-07',
  'next week on Thursday': '2025-08-07',
  'Friday this week': '2025-08-01',
  'Friday in two weeks': '2025-08-15',
  'Monday the 4th': '2025-08-04',
  'Friday the 15th': '2025-08-15',
  'Monday the 5th': 'none',
  'last Friday': 'past 2025-07-25',
  'last Wednesday': 'past 2025-07-23',
  'this weekend': '2025-08-02',
  'the weekend': '2025-08-02',
  'over the weekend': '2025-08-02',
  'by the weekend': '2025-08-02',
  'by w/e': '2025-08-02',
  'before the weekend': '2025-08-01',
  'end of the weekend': '2025-08-03',
  'next weekend': '2025-08-09',
  'the weekend after next': '2025-08-16',
  'last weekend': 'past 2025-07-26',
  'Monday or Tuesday': '2025-08-05',
  'between Monday and Wednesday': '2025-08-06',
  'from Friday to Sunday': '2025-08-03',
  'Friday to Thursday': '2025-08-07',
  'Mon-Wed': '2025-08-06',
  'from Friday': 'none',
  'end of Friday': '2025-08-01',
  'EOD Friday': '2025-08-01',
  'Friday EOD': '2025-08-01',
  Frisday: 'none',
  "Monday's": 'none',
});

// On a Saturday and a Sunday "this weekend" has begun; the week after it starts on Monday.
readsEverywhere('2025-08-02', {
  'this weekend': '2025-08-02',
  Saturday: '2025-08-09',
  'next Monday': '2025-08-04',
  'next weekend': '2025-08-09',
});
readsEverywhere('2025-08-03', {
  'this weekend': '2025-08-03',
  'next Monday': '2025-08-04',
  'next Sunday': '2025-08-10',
  'next weekend': '2025-08-09',
});
readsEverywhere('2025-08-04', {
  Monday: '2025-08-11',
  'this Monday': '2025-08-04',
  'next Monday': '2025-08-11',
});

// Across the ends of a month, of a year and of daylight saving.
readsAt('2024-02-26T23:55', { Thursday: '2024-02-29', Friday: '2024-03-01', 'next Friday': '2024-03-08' });
readsAt('2025-12-29T00:05', { Thursday: '2026-01-01', 'next Monday': '2026-01-05' });
readsAt('2025-03-08T23:55', {
  Sunday: '2025-03-09',
  'Sunday at 2:30': '2025-03-09 14:30',
  'Sunday at 02:30': '2025-03-09 02:30',
});
readsAt('2025-11-01T23:55', { Sunday: '2025-11-02', 'in 1 day': '2025-11-02', 'in a week': '2025-11-08' });
