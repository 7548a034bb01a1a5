// What a trial takes of a draft, and when that would answer as the current version does. Pure.

import type { Assistant } from '@/lib/assistants/assistant';

/** What shows on its answer, and what the answer follows from. */
export type TrialDraft = Pick<
  Assistant,
  'name' | 'description' | 'color' | 'icon' | 'category' | 'role' | 'model'
>;

/** Colour, icon and description do not reach the language model. */
export function answersAlike(one: TrialDraft, other: TrialDraft): boolean {
  return (
    one.name.trim() === other.name.trim() &&
    one.category.trim().toLowerCase() === other.category.trim().toLowerCase() &&
    one.role.trim() === other.role.trim() &&
    one.model === other.model
  );
}
