// What a person can change about an assistant, and how two states of it are told apart. Pure.
import type { Assistant } from '@/lib/assistants/assistant';

/** In the order in which they are shown. */
export const FIELDS = ['name', 'category', 'description', 'model', 'color', 'icon', 'role'] as const;
export type FieldName = (typeof FIELDS)[number];

export type AssistantFields = Pick<Assistant, FieldName>;

export const FIELD_LABELS: Record<FieldName, string> = {
  name: 'Name',
  category: 'Category',
  description: 'Description',
  model: 'Model',
  color: 'Colour',
  icon: 'Icon',
  role: 'Role prompt',
};

export function fieldsOf(from: AssistantFields): AssistantFields {
  const { name, category, description, model, color, icon, role } = from;
  return { name, category, description, model, color, icon, role };
}

/** The fields of `next` that differ from those of `before`, with what they hold now. */
export function changedFields(next: AssistantFields, before: AssistantFields): Partial<AssistantFields> {
  const changed = FIELDS.filter((field) => next[field] !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, next[field]]));
}

export function differs(one: AssistantFields, other: AssistantFields): boolean {
  return FIELDS.some((field) => one[field] !== other[field]);
}
