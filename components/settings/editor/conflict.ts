// Two saves that met: which fields are in question, and what comes of the person's choices. Pure.
import { type AssistantFields, FIELDS, type FieldName } from './fields';
import { mergeText } from './merge-text';

/** `by`: who changed the field since the version that mine was written against. */
export type Question = { field: FieldName; by: 'them' | 'me' | 'both' };
export type Choice = 'theirs' | 'mine' | 'merged';
export type Choices = Partial<Record<FieldName, Choice>>;
export type ThreeWays = { base: AssistantFields; theirs: AssistantFields; mine: AssistantFields };

/** Each field in which mine and theirs differ. */
export function questionsOf({ base, theirs, mine }: ThreeWays): Question[] {
  return FIELDS.filter((field) => theirs[field] !== mine[field]).map((field) => {
    if (theirs[field] === base[field]) return { field, by: 'me' };
    return { field, by: mine[field] === base[field] ? 'them' : 'both' };
  });
}

/** What is proposed: what only one of us changed stays changed, and a role that both changed is put together. */
export function proposedChoices(questions: Question[]): Choices {
  return Object.fromEntries(
    questions.map(({ field, by }) => [
      field,
      by === 'them' ? 'theirs' : by === 'both' && field === 'role' ? 'merged' : 'mine',
    ]),
  );
}

/** The fields as chosen; what is not in question is the same in both. */
export function resolve({ theirs, mine }: ThreeWays, choices: Choices, mergedRole: string): AssistantFields {
  const chosen = { ...mine };
  const take = <Name extends FieldName>(field: Name) => {
    if (choices[field] === 'theirs') chosen[field] = theirs[field];
  };
  FIELDS.forEach(take);
  return choices.role === 'merged' ? { ...chosen, role: mergedRole } : chosen;
}

export const mergedRole = ({ base, theirs, mine }: ThreeWays) => mergeText(base.role, theirs.role, mine.role);
