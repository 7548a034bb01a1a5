// What a person looks for on the page of ToDos, as it stands in the address. Pure, for the server and the browser alike.

export const FILTER_STATUSES = ['open', 'done', 'archived', 'all'] as const;
export const FILTER_DUES = ['overdue', 'today', 'week', 'none'] as const;

export type TodoFilter = {
  /** Words that must stand in the title, an idea or the notes. */
  q: string;
  /** Keys of lists (list-key.ts); none of them stands for all. */
  lists: string[];
  status: (typeof FILTER_STATUSES)[number];
  /** `today` is the whole day, also where its hour has passed; `week` is today and the six days after it. */
  due: (typeof FILTER_DUES)[number] | null;
  /** `none`: those that nobody has estimated. */
  estimate: 'none' | null;
  /** Only those that come again. */
  repeating: boolean;
};

export const EVERYTHING_OPEN: TodoFilter = {
  q: '',
  lists: [],
  status: 'open',
  due: null,
  estimate: null,
  repeating: false,
};

const LONGEST_SEARCH = 200;
const MOST_LISTS = 50;

/** PostgreSQL stores no NUL and no half character. */
const storable = (text: string) => text.replaceAll('\u0000', '').toWellFormed();

/** What cannot be read counts as not given: an address may be old, or typed. Other parameters are left alone. */
export function readFilter(params: URLSearchParams): TodoFilter {
  const status = params.get('status');
  const due = params.get('due');
  return {
    q: storable(params.get('q') ?? '')
      .trim()
      .slice(0, LONGEST_SEARCH)
      .toWellFormed(),
    lists: [...new Set(params.getAll('list').map(storable))]
      .filter((list) => list !== '')
      .slice(0, MOST_LISTS),
    status: FILTER_STATUSES.find((each) => each === status) ?? 'open',
    due: FILTER_DUES.find((each) => each === due) ?? null,
    estimate: params.get('estimate') === 'none' ? 'none' : null,
    repeating: params.get('repeating') === '1',
  };
}

/** Only what differs from looking at everything open, so that the address stays short. */
export function writeFilter(filter: TodoFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.q.trim() !== '') params.set('q', filter.q.trim());
  for (const list of filter.lists) params.append('list', list);
  if (filter.status !== 'open') params.set('status', filter.status);
  if (filter.due) params.set('due', filter.due);
  if (filter.estimate) params.set('estimate', filter.estimate);
  if (filter.repeating) params.set('repeating', '1');
  return params;
}

/** Whether it narrows the list at all. */
export function isNarrowed(filter: TodoFilter): boolean {
  return writeFilter(filter).size > 0;
}
