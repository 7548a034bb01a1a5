// What a question needs to look up, where the ToDos in the context are not the whole list.

import { localDate } from '@/lib/time/clock';
import { type SearchInput, searched } from './search';
import type { Question } from './understand/request';
import { searchWords } from './words/stem';
import type { World } from './world';

const MOST = 50;

/** The search that answers the question. */
export function searchInput(question: Question, world: World): SearchInput | null {
  const today = localDate(world.context.clock);
  switch (question.about) {
    case 'finished':
      return { status: 'done', limit: MOST };
    case 'count':
      if (question.of === 'done') return { status: 'done', limit: MOST };
      if (world.complete || question.of === 'open') return null;
      if (question.of === 'period' && question.from && question.to)
        return { due_from: question.from, due_to: question.to, limit: MOST };
      return { due_to: today, limit: MOST };
    case 'overdue':
      return world.complete ? null : { due_to: today, limit: MOST };
    case 'period':
      if (world.complete) return null;
      return {
        ...(question.from === null ? {} : { due_from: question.from }),
        due_to: question.to,
        limit: MOST,
      };
    case 'topic':
      return world.complete ? null : { query: searchWords(question.words).join(' '), limit: MOST };
    case 'summary':
      return world.complete ? null : { limit: MOST };
    default:
      return null;
  }
}

/** Null also when it was made in this turn already. */
export function searchFor(question: Question, world: World): SearchInput | null {
  const input = searchInput(question, world);
  return input && !searched(world.searches, input) ? input : null;
}
