// What an assistant remembers about the person besides the ToDos: the profile and the instructions. Pure.

export type Profile = {
  name: string | null;
  location: string | null;
  job: string | null;
  connections: string[];
  interests: string[];
};

export const EMPTY_PROFILE: Profile = {
  name: null,
  location: null,
  job: null,
  connections: [],
  interests: [],
};

export type Memory = {
  profile: Profile /** In the person's words; empty when there are none. */;
  instructions: string;
};

/** In characters, and for `facts` in entries of one list. */
export const MEMORY_LIMITS = { fact: 200, facts: 50, instructions: 8000 } as const;

/** All that is remembered, each under a name of its own. */
export type MemoryFields = Profile & { instructions: string };
export type MemoryField = keyof MemoryFields;
/** What is left out stays as it is. */
export type MemoryPatch = Partial<MemoryFields>;

export const PROFILE_FIELDS = ['name', 'location', 'job', 'connections', 'interests'] as const;
export const MEMORY_FIELDS: readonly MemoryField[] = [...PROFILE_FIELDS, 'instructions'];
export const NOTHING: MemoryFields = { ...EMPTY_PROFILE, instructions: '' };

/** Some of the fields, as they stand in `fields`. */
export function pick(fields: MemoryFields, names: readonly MemoryField[]): MemoryPatch {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** The fields that a patch names. */
export function fieldsOf(patch: MemoryPatch): MemoryField[] {
  return MEMORY_FIELDS.filter((field) => patch[field] !== undefined);
}

/** The fields in which two states differ; what `after` leaves out does not. */
export function differences(before: MemoryFields, after: MemoryPatch): MemoryField[] {
  return fieldsOf(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

export const isEmpty = (value: string | readonly string[] | null): boolean =>
  value === null || value.length === 0;
