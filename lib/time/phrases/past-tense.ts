// A date said in the past tense is no deadline: "what I bought on Monday", "the parcel delivered Friday".
import { isoDay } from '../day.ts';
import type { Deadline } from '../deadline.ts';
import type { Reading, Sort } from './phrase.ts';

// Forms that are never an imperative or an adjective, so any word may stand before them.
const SURELY_PAST =
  'was|were|had|did|got|bought|brought|came|went|said|told|took|gave|wrote|spoke|thought|began|broke|caught|chose|drew|drove|ate|flew|forgot|heard|knew|sang|shot|slept|stole|swam|taught|threw|understood|woke|wore';
const AFTER_PRONOUN = `${SURELY_PAST}|sent|made|met|saw|found|left|lost|paid|read|ran|sold|spent|built|fell|felt|held|hurt|kept|learnt|lent|led|rang|sat|won|agreed|\\p{L}{2,}(?<!e)ed`;
const AFTER_NOUN =
  'delivered|received|sent|taken|made|discussed|agreed|missed|sold|paid|posted|held|finished|opened';

const PRONOUN = "(?:i|we|you|he|she|it|they|that|which|who|what|there)(?:'ve|'d)?";
const ADVERB = '(?:(?:just|already|also|only|once|have|has)\\s+){0,2}';
const FEW_WORDS = '(?:\\s+[^\\s]+){0,4}\\s*$';

const TOLD = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:${SURELY_PAST})|${PRONOUN}\\s+${ADVERB}(?:${AFTER_PRONOUN}))(?![\\p{L}'])${FEW_WORDS}`,
  'u',
);
const DONE = new RegExp(`\\p{L}\\s+(?:${AFTER_NOUN})\\s*$`, 'u');
// "Get the car repaired and delivered on Friday" asks for something still to come.
const STILL_TO_COME = /(?:^|[^\p{L}])(?:get|have|need|needs|want|wants|be|is|are|will|must|should)(?!\p{L})/u;

const CLAUSE = /[^.;:!?()\n]*$/;
const LONGEST_CLAUSE = 120;

/** Whether the words before a date make it one of the past. A date that can only lie ahead never is. */
export function tellsOfThePast(before: string, sort: Sort, deadline: Deadline, { today }: Reading): boolean {
  const isToday = deadline.at.startsWith(isoDay(today));
  if (sort === 'sure' && !isToday) return false;
  const clause = CLAUSE.exec(before.slice(-LONGEST_CLAUSE))?.[0] ?? '';
  return TOLD.test(clause) || (DONE.test(clause) && !STILL_TO_COME.test(clause));
}
