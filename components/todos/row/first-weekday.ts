// On which weekday a week begins where the person lives, as far as their browser's language tells.

type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** Not in every browser yet, and older ones have the field. Monday is 1, Sunday is 7. */
type WithWeek = { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };

/** 0 is Sunday; Monday where the browser cannot tell. */
export function firstWeekday(language = navigator.language): Weekday {
  const locale = new Intl.Locale(language) as WithWeek;
  const { firstDay = 1 } = locale.getWeekInfo?.() ?? locale.weekInfo ?? {};
  return (firstDay % 7) as Weekday;
}
