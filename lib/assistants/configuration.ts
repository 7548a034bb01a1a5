// What a client of the Agent Server API says about an assistant, and what it means for Maistro. Pure.
//
// A client configures the graph by `config.configurable` (older clients) or by `context` (newer ones);
// where both name something, `configurable` counts. Both are kept as they came, with what we do not know.
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { isTimeZone } from '@/lib/time/clock';
import { categorySchema } from '@/lib/todos/todo';
import { roleSchema } from './role';

/** An object as a client gave it. */
export type Json = Readonly<Record<string, unknown>>;

/** Both as the client gave them. */
export type Configuration = { configurable: Json; context: Json };

/** What the configuration means. */
export type Settings = {
  category: string;
  endUser: string;
  role: string;
  /** Null: the default one. */
  model: string | null;
};

export const DEFAULT_CATEGORY = 'general';

/** The name under which an API client sees the list that the browser shows: the empty end user. */
export const DEFAULT_USER = 'default-user';

export const DEFAULT_ROLE = `You are a helpful assistant. You help the user to create, organise and manage their ToDo list.`;

/** Each key of ours: how it is checked, and what is meant when it is missing or empty. */
const KEYS = {
  todo_category: { schema: categorySchema, missing: DEFAULT_CATEGORY },
  user_id: { schema: z.string().trim().max(200, 'A user_id has at most 200 characters.'), missing: '' },
  task_maistro_role: { schema: roleSchema, missing: DEFAULT_ROLE },
  model: {
    schema: z.string().trim().max(200, 'The name of a model has at most 200 characters.'),
    missing: null,
  },
  time_zone: {
    schema: z.string().trim().refine(isTimeZone, 'This is no IANA time zone, such as Europe/Berlin.'),
    missing: null,
  },
} as const;
type Key = keyof typeof KEYS;

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function read<Name extends Key>(
  name: Name,
  { configurable, context }: Configuration,
): string | (typeof KEYS)[Name]['missing'] {
  const isConfigurable = !isEmpty(configurable[name]);
  const value = isConfigurable ? configurable[name] : context[name];
  if (isEmpty(value)) return KEYS[name].missing;
  const result = KEYS[name].schema.safeParse(value);
  if (result.success) return result.data;
  const message = typeof value === 'string' ? result.error.issues[0]?.message : undefined;
  throw new AppError('invalid', message ?? `${name} must be a text.`, {
    field: `${isConfigurable ? 'config.configurable' : 'context'}.${name}`,
  });
}

/** Throws an AppError `invalid` that names the field. */
export function readSettings(configuration: Configuration): Settings {
  const user = read('user_id', configuration);
  // Where a run begins it is read; a mistake in it is told with the others.
  readTimeZone(configuration);
  return {
    category: read('todo_category', configuration),
    endUser: user === DEFAULT_USER ? '' : user,
    role: read('task_maistro_role', configuration),
    model: read('model', configuration),
  };
}

/** The IANA zone that deadlines are understood in, or null. Throws an AppError `invalid`. */
export function readTimeZone(configuration: Configuration): string | null {
  return read('time_zone', configuration);
}

/**
 * The `configurable` that a client is shown: what was given, exactly, except where something else is true
 * by now because a person has changed it in the browser.
 */
export function shownConfigurable(given: Configuration, current: Settings): Json {
  const meant = readSettings(given);
  return {
    ...given.configurable,
    ...(current.category === meant.category ? {} : { todo_category: current.category }),
    ...(current.endUser === meant.endUser ? {} : { user_id: current.endUser || DEFAULT_USER }),
    ...(current.role === meant.role ? {} : { task_maistro_role: current.role }),
    ...(current.model === meant.model ? {} : { model: current.model }),
  };
}
