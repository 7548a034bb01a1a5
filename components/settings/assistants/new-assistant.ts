// What is filled in for a new assistant before anything is typed.
import { freeName } from '@/lib/assistants/free-name';
import { COLORS, type Color, type IconName } from '@/lib/assistants/limits';

/** What matters here of the assistants that are there already. */
export type Known = { name: string; color: Color; category: string; endUser: string };

export type NewAssistant = {
  name: string;
  color: Color;
  icon: IconName | null;
  category: string;
  /** False while the category follows the name. */
  isCategoryChosen: boolean;
};

type Start =
  | { kind: 'nothing' }
  | {
      kind: 'template' | 'assistant';
      name: string;
      color: Color;
      icon: IconName | null;
      category: string;
    };

export function firstDraft(origin: Start, known: Known[]): NewAssistant {
  if (origin.kind === 'nothing')
    return { name: '', color: rarestColor(known), icon: null, category: '', isCategoryChosen: false };
  const { kind, color, icon, category } = origin;
  const wanted = kind === 'assistant' ? `Copy of ${origin.name}` : origin.name;
  const taken = known.map((one) => one.name);
  return { name: freeName(wanted, taken), color, icon, category, isCategoryChosen: true };
}

/** Until a category is chosen it is the name: a list of its own. */
export function withName(draft: NewAssistant, name: string): NewAssistant {
  return { ...draft, name, category: draft.isCategoryChosen ? draft.category : name.toLowerCase() };
}

/** The first of those that the fewest have. */
function rarestColor(known: Known[]): Color {
  const many = (color: Color) => known.filter((one) => one.color === color).length;
  return COLORS.reduce((best, color) => (many(color) < many(best) ? color : best));
}
