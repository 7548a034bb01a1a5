// The rhythms that are offered for a ToDo, named by its day. Pure.
import { dayFromIso, partsOf, weekdayOf } from '@/lib/time/day';
import { monthName, weekdayName } from '@/lib/time/names';

/** `said` is what a person would type for it. */
export function repeatChoices(iso: string): { label: string; said: string }[] {
  const day = dayFromIso(iso);
  const weekday = weekdayName(weekdayOf(day));
  const { month, day: date } = partsOf(day);
  return [
    { label: 'Every day', said: 'every day' },
    { label: 'Every weekday', said: 'every weekday' },
    { label: `Every ${weekday}`, said: `every ${weekday}` },
    { label: `Monthly on the ${date}${ending(date)}`, said: `every month on the ${date}${ending(date)}` },
    { label: `Yearly on ${date} ${monthName(month)}`, said: `every year on ${date} ${monthName(month)}` },
    { label: 'A week after it is done', said: '1 week after it is done' },
  ];
}

function ending(date: number): string {
  const isTeen = date > 10 && date < 14;
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th');
}
