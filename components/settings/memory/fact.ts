// One thing that is remembered, and what an edit of it makes of its field. Pure.
import { type MemoryField, type MemoryPatch, PROFILE_FIELDS } from '@/lib/memory/memory';
import { mergeLists } from '@/lib/memory/merge';

type ListField = 'connections' | 'interests';

/** `entry` is one of a list as it stands there, or empty for one that is to be added. */
export type Fact =
  | { field: ListField; entry: string }
  | { field: Exclude<MemoryField, ListField>; entry?: never };

/** `one` names a single entry of a list; `hint` is an example of what belongs there. */
export const WORDS: Record<MemoryField, { label: string; one: string; hint: string }> = {
  name: { label: 'Name', one: 'name', hint: 'What you are called' },
  location: { label: 'Location', one: 'location', hint: 'Where you live' },
  job: { label: 'Job', one: 'job', hint: 'What you do' },
  connections: { label: 'Connections', one: 'connection', hint: 'A person, and who they are to you' },
  interests: { label: 'Interests', one: 'interest', hint: 'What you like to do' },
  instructions: {
    label: 'Instructions',
    one: 'instructions',
    hint: 'How your list is to be kept, such as: Put the shop in brackets after what to buy there.',
  },
};

export const isList = (field: MemoryField): field is ListField =>
  field === 'connections' || field === 'interests';

/** What the field becomes when the text is saved; an empty text forgets the fact. `base` holds the field. */
export function edited(base: MemoryPatch, fact: Fact, typed: string): MemoryPatch {
  const text = typed.trim();
  if (fact.entry === undefined) {
    return { [fact.field]: fact.field === 'instructions' ? text : text || null };
  }
  const list = base[fact.field] ?? [];
  if (fact.entry === '') return { [fact.field]: text ? [...list, text] : list };
  return { [fact.field]: list.flatMap((entry) => (entry !== fact.entry ? [entry] : text ? [text] : [])) };
}

/** The same edit of a list that has changed meanwhile: the other's entries stay. */
export function editedSince(base: MemoryPatch, now: MemoryPatch, fact: Fact, typed: string): MemoryPatch {
  const patch = edited(base, fact, typed);
  if (fact.entry === undefined) return patch;
  const { field } = fact;
  return { [field]: mergeLists(base[field] ?? [], patch[field] ?? [], now[field] ?? []) };
}

/** A field's value as one text for people. */
export function inWords(value: MemoryPatch[MemoryField]): string {
  if (value === null || value === undefined || value.length === 0) return 'nothing';
  return typeof value === 'string' ? value : value.join(', ');
}

/** As the API takes it. */
export function toBody({ instructions, ...profile }: MemoryPatch): {
  profile?: MemoryPatch;
  instructions?: string;
} {
  const hasProfile = PROFILE_FIELDS.some((field) => profile[field] !== undefined);
  return {
    ...(hasProfile ? { profile } : {}),
    ...(instructions === undefined ? {} : { instructions }),
  };
}
