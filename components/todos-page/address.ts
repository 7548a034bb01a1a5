// What the page of ToDos shows, as it stands in its address. Pure.

import { EVERYTHING_OPEN, readFilter, type TodoFilter, writeFilter } from '@/lib/todos/find/filter';

export const VIEWS = ['list', 'week', 'day', 'log'] as const;
export type View = (typeof VIEWS)[number];

const TITLES: Record<View, string> = {
  list: 'ToDos',
  week: 'Week · ToDos',
  day: 'Day plan · ToDos',
  log: 'Log · ToDos',
};

export const titleOf = (view: View): string => TITLES[view];

export type Address = {
  view: View;
  filter: TodoFilter;
  /** A day of the week that is shown, 'YYYY-MM-DD'; null for this week. */
  date: string | null;
};

export const PATH = '/todos';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What cannot be read counts as not given. */
export function readAddress(params: URLSearchParams): Address {
  const view = params.get('view');
  const date = params.get('date');
  return {
    view: VIEWS.find((each) => each === view) ?? 'list',
    filter: readFilter(params),
    date: date !== null && DATE.test(date) && !Number.isNaN(Date.parse(date)) ? date : null,
  };
}

export function writeAddress({ view, filter, date }: Address): string {
  // Other views have no filter but whose list it is.
  const kept = view === 'list' ? filter : { ...EVERYTHING_OPEN, lists: filter.lists };
  const params = writeFilter(kept);
  if (view !== 'list') params.set('view', view);
  if (view === 'week' && date) params.set('date', date);
  const query = params.toString();
  return query === '' ? PATH : `${PATH}?${query}`;
}

/** The browser holds the open ToDos alone, and does not search in their words. */
export function needsServer({ q, status }: TodoFilter): boolean {
  return q.trim() !== '' || status !== 'open';
}
