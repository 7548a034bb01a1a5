// Questions that always mean the same: no ToDo, no day in them.

import { anyOf } from '../words/any-of';
import type { Question } from './request';

export const THINGS = '(?:to-?dos?|tasks?|items?|things?|reminders?|jobs?|chores?|deadlines?)';
const WHICH = `(?:which|what|any|(?:is there |do i have )?anything|show(?: me)?|list|are there any|do any)(?: of)?(?: my| the)? ?${THINGS}?`;
const LACK =
  "(?: are| is| have| has| that| with| don't| do not| still)*(?: no| without| missing| have| lack| lacking| need| needs)(?: any| an?)?";
const ALL = `(?:everything|it all|all (?:of )?(?:it|them|that|this|my ${THINGS}|the ${THINGS})|my (?:${THINGS}|list)|in total|altogether|i have|left|on my (?:list|plate))`;

/** One line a phrase; the first that fits counts. */
const FIXED: [RegExp, Question][] = [
  [
    anyOf(
      'what can you do',
      'what do you do',
      'how do(?:es)? (?:you|this) work',
      'who are you',
      '(?:tell me (?:more )?|say something )?about (?:yourself|you|maistro)',
      'introduce yourself',
      "what(?:'s| is) (?:this|maistro)",
      'what are you',
      'are you (?:a |an )?(?:ai|bot|robot|human|llm|language model|chatgpt|gpt|real person|person).*',
      'how can you help.*',
      'what can i (?:say|ask|do)(?: here| with (?:this|you)| to you)?',
      '(?:i need )?help(?: me)?',
    ),
    { about: 'help' },
  ],
  [
    anyOf(
      'what (?:do you know|have you (?:stored|saved|noted)|do you remember) about me',
      'who am i',
      "what(?:'s| is) my (?:name|job|location|profile)",
      'show (?:me )?my profile',
      'where do i live',
      'my profile',
      'what are my interests',
    ),
    { about: 'profile' },
  ],
  [
    anyOf(
      'what (?:are|were) (?:my|your|the) (?:instructions|rules|preferences)',
      '(?:show|list)(?: me)? (?:my |the |your )?(?:instructions|rules|preferences)',
      'what (?:instructions|rules|preferences) .*',
    ),
    { about: 'instructions' },
  ],
  [
    anyOf(
      '(?:what|which) (?:have|did) i (?:already )?(?:finish|complete|do|get done|accomplish|achieve)(?:ed|d|)?\\b.*',
      '(?:what|which) have i (?:already )?(?:done|gotten done|got done)\\b.*',
      '(?:show|list|give)(?: me)?(?: all)?(?: my| the)? (?:done|finished|completed)\\b.*',
      "what(?:'s| is| are) (?:already )?(?:done|finished|completed?)\\b.*",
      `which ${THINGS} are (?:already )?(?:done|finished|completed?)\\b.*`,
      `(?:done|finished|completed) ${THINGS}`,
    ),
    { about: 'finished' },
  ],
  [
    anyOf(
      "what(?:'s| is| are)? (?:next|up next|the next (?:thing|one|step|task)|most urgent|most important|the most (?:urgent|important).*|the priority|my (?:top )?priorit(?:y|ies).*|should i (?:do|work on|start|tackle|focus on|begin|prioriti[sz]e|be working on|pick).*)",
      'what (?:do|should|can|shall) i (?:do|work on|start with|tackle|focus on|start|begin with)(?: next| now| first| today first)?',
      'where (?:should|do) i (?:start|begin)',
      '(?:help me )?prioriti[sz]e.*',
      'which (?:one|task|todo)? ?(?:should i (?:do|start|tackle)|is most (?:urgent|important)|comes) .*',
      'what now',
      '(?:is there )?anything (?:urgent|important|pressing).*',
      "(?:what|which)(?: one| task)?(?:'s| is) (?:the )?most (?:urgent|important).*",
    ),
    { about: 'next' },
  ],
  [
    anyOf(
      "what(?:'s| is| are)? (?:currently )?(?:in progress|started|under ?way)",
      `(?:which|what)(?: ${THINGS})? (?:am i working on|have i started|did i start|are in progress)`,
    ),
    { about: 'started' },
  ],
  [anyOf(`${WHICH}${LACK} (?:deadline|due date|date)s?\\b.*`), { about: 'without-deadline' }],
  [anyOf(`${WHICH}${LACK} (?:time )?estimates?\\b.*`), { about: 'without-estimate' }],
  [
    anyOf(
      `how (?:long|much time|many hours|much work) (?:will|would|do|does|is|are|have|left)\\b.*\\b${ALL}\\b.*`,
      'how much (?:work|time) (?:is|do i have|is there|have i got)(?: left)?(?: in total| altogether)?',
    ),
    { about: 'workload' },
  ],
  [
    anyOf(
      `(?:what(?:'s| is| are)?|which(?: ${THINGS})?(?: is| are)?)\\b.*\\b(?:overdue|late|past due|behind|missed)\\b.*`,
      '(?:show(?: me)?|list|give me|any|anything|is anything|is there anything)\\b.*\\b(?:overdue|late|past due|missed)\\b.*',
      '(?:are there any|do i have any(?:thing)?|am i|have i)\\b.*\\b(?:overdue|late|past due|behind|missed)\\b.*',
      'overdue',
      '(?:what )?(?:have )?i missed',
      'late (?:tasks|todos)',
    ),
    { about: 'overdue' },
  ],
];

const SUMMARY = new RegExp(
  String.raw`^(?:(?:can i (?:have|get|see)|could i (?:have|get|see)|i(?:'d like| want| need) (?:to see )?|give me|show me|show|list|get me|send me|let me see|print|display|read(?: me)?|tell me|review|let's see|let's review|what(?:'s| is| are| does)|how(?:'s| is| does)|do i have)\s+)?(?:me\s+)?(?:(?:about|on|in|a|an|the|my|all|of|our|quick|short|brief|full|complete|whole|entire|current|open|weekly|daily|everything|outstanding|remaining|pending|on|to-?do|task|left|work|personal|old)\s+)*(?:summary|overview|recap|rundown|status(?: report| update)?|breakdown|${THINGS}|list|plate|agenda|to-?do list|everything|open|outstanding|pending)(?:\s+(?:list|summary|overview|of|my|the|look like|looking|again|so far|now|right|please|all|open|to|do|i|have|got|for|me|on|in|currently|${THINGS}|list|looks|look|are|there|left|still|remain|remaining))*$`,
  'i',
);

const ALSO_SUMMARY = anyOf(
  'summari[sz]e(?: (?:my|the|all|everything|it|this|them|what i have).*)?',
  'what do i (?:have|need) (?:to do|on my (?:list|plate)|left|open)',
  "what(?:'s| is) (?:on my (?:list|plate|agenda)|left(?: to do)?|open|outstanding|pending|there to do|still open|still to do)",
  'what (?:have i got|do i have|am i doing|else(?: is there)?|remains|needs doing|needs to be done)(?: (?:to do|on|left|going on|on my list|on my plate))?',
  'where (?:do i stand|am i(?: at)?|are we)',
  'how am i doing',
  `(?:sort|order) (?:my|the|all) (?:${THINGS}|list)`,
  'catch me up',
  'bring me up to (?:date|speed)',
  'to-?dos?',
  'summary',
  'list',
);

/** What it asks, or null where a day or a ToDo may be meant. */
export function fixedQuestion(text: string): Question | null {
  return FIXED.find(([phrase]) => phrase.test(text))?.[1] ?? null;
}

export function asksForSummary(text: string): boolean {
  return SUMMARY.test(text) || ALSO_SUMMARY.test(text);
}
