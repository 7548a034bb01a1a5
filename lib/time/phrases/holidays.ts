// Holidays by name. A new one is one line. Where countries differ the person's region decides; a name
// that means nothing certain there ("Labour Day" in India) is left unread.
import { type Day, dayOf, lastOfMonth, partsOf, weekdayOf } from '../day.ts';
import { type DayRule, dayRule, on } from './phrase.ts';
import { type Region, regionOf } from './region.ts';

type Holiday = (year: number, region: Region) => Day | null;

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;

const thanksgiving: Holiday = (year, region) =>
  region === 'canada' ? nth(2, MONDAY, 10)(year) : nth(4, THURSDAY, 11)(year);
const newYear: Holiday = (year) => dayOf(year, 1, 1);

const holidays: [names: string, on: Holiday][] = [
  ["new year's day|new years day|new year's|new years|new year", newYear],
  ["new year's eve|new years eve|new year eve|nye|hogmanay", fixed(12, 31)],
  ['australia day', fixed(1, 26)],
  ['martin luther king day|mlk day', nth(3, MONDAY, 1)],
  ['groundhog day', fixed(2, 2)],
  ['waitangi day', fixed(2, 6)],
  ["valentine's day|valentines day|valentine's|valentines", fixed(2, 14)],
  ["president's day|presidents' day|presidents day", nth(3, MONDAY, 2)],
  ["st\\.? patrick's day|st\\.? patricks day|st\\.? paddy's day|saint patrick's day", fixed(3, 17)],
  ["april fool's day|april fools' day|april fools day|april fool's|april fools", fixed(4, 1)],
  ['good friday', (year) => easter(year) - 2],
  ['easter sunday|easter', easter],
  ['easter monday', (year) => easter(year) + 1],
  ['whit monday|pentecost monday', (year) => easter(year) + 50],
  ['anzac day', fixed(4, 25)],
  ['earth day', fixed(4, 22)],
  ['may day', fixed(5, 1)],
  ['cinco de mayo', fixed(5, 5)],
  [
    "mother's day|mothers day|mothers' day",
    (year, region) => (region === 'britain' ? easter(year) - 21 : nth(2, SUNDAY, 5)(year)),
  ],
  ['memorial day', (year) => lastWeekday(year, MONDAY, 5)],
  ["father's day|fathers day|fathers' day", (year, region) => nth(...fathersDay(region))(year)],
  ['juneteenth', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['independence day', independenceDay],
  ['bastille day', fixed(7, 14)],
  ['labor day', nth(1, MONDAY, 9)],
  ['labour day', labourDay],
  ['columbus day|indigenous peoples day', nth(2, MONDAY, 10)],
  ['gandhi jayanti', fixed(10, 2)],
  ["halloween|hallowe'en", fixed(10, 31)],
  ['guy fawkes night|guy fawkes|bonfire night', fixed(11, 5)],
  ["veterans day|veteran's day|veterans' day|remembrance day", fixed(11, 11)],
  ['thanksgiving day|thanksgiving', thanksgiving],
  ['black friday', (year) => nth(4, THURSDAY, 11)(year) + 1],
  ['cyber monday', (year) => nth(4, THURSDAY, 11)(year) + 4],
  ['christmas eve|xmas eve', fixed(12, 24)],
  ['christmas day|christmas|xmas day|xmas|x-mas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
];

const byName = new Map(holidays.flatMap(([names, day]) => names.split('|').map((name) => [key(name), day])));
const names = holidays
  .flatMap(([each]) => each.split('|'))
  .sort((a, b) => b.length - a.length)
  .join('|');

export const holidayDays: DayRule[] = [
  dayRule(
    `(?:(this|next)|the )? ?(${names})(?:,? (\\d{4}))?`,
    ([, which, name = '', year], { today, clock }) => {
      const holiday = byName.get(key(name));
      const region = regionOf(clock.timeZone);
      const thisYear = partsOf(today).year;
      const day = holiday?.(year ? Number(year) : thisYear, region) ?? null;
      const coming = day !== null && day < today && !year ? holiday?.(thisYear + 1, region) : day;
      return coming == null ? null : { ...on(coming, which || year ? 'sure' : 'weak'), occasion: true };
    },
  ),
];

function key(name: string): string {
  return name.replace(/ +/g, ' ').replace(/\\|\?|\./g, '');
}

function fixed(month: number, day: number): Holiday {
  return (year) => dayOf(year, month, day);
}

function nth(number: number, weekday: number, month: number): (year: number) => Day {
  return (year) => {
    const first = dayOf(year, month, 1) ?? 0;
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (number - 1) * 7;
  };
}

function lastWeekday(year: number, weekday: number, month: number): Day {
  const last = lastOfMonth(dayOf(year, month, 1) ?? 0);
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

function fathersDay(region: Region): [number, number, number] {
  return region === 'australia' || region === 'new-zealand' ? [1, SUNDAY, 9] : [3, SUNDAY, 6];
}

function independenceDay(year: number, region: Region): Day | null {
  if (region === 'india') return dayOf(year, 8, 15);
  return region === 'us' ? dayOf(year, 7, 4) : null;
}

function labourDay(year: number, region: Region): Day | null {
  if (region === 'canada') return nth(1, MONDAY, 9)(year);
  return region === 'new-zealand' ? nth(4, MONDAY, 10)(year) : null;
}

/** Sunday of Western Easter (the anonymous Gregorian computus, Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1) ?? 0;
}
