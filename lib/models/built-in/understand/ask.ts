// Questions about the list: summary, overdue, today, a period, how many, what next, when is X due, what is done.

import { isOpen } from '@/lib/todos/todo';
import { anyOf } from '../words/any-of';
import { withoutEnd } from '../words/tidy';
import type { World } from '../world';
import { isCommand } from './create';
import { match } from './match';
import { periodIn } from './period';
import { refer, withTodos } from './refer';
import type { Question, Reader, Request } from './request';

const THINGS = `(?:to-?dos?|tasks?|items?|things?|reminders?|jobs?|chores?|deadlines?)`;

/** One line a phrase; the first that fits counts. */
const FIXED: [RegExp, Question][] = [
  [
    anyOf(
      'what can you do',
      'what do you do',
      'how do(?:es)? (?:you|this) work',
      'who are you',
      'what are you',
      'are you (?:a |an )?(?:ai|bot|robot|human|llm|language model|chatgpt|gpt|real person|person).*',
      'how can you help.*',
      'what can i (?:say|ask|do).*',
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
    /^(?:what (?:are|were) (?:my|your|the) (?:instructions|rules|preferences)|(?:show|list)(?: me)? (?:my |the |your )?(?:instructions|rules|preferences)|what (?:instructions|rules|preferences) .*)$/i,
    { about: 'instructions' },
  ],
  [
    new RegExp(
      `(?:^what (?:have|did) i (?:already )?(?:finish|finished|complete|completed|do|done|get done|gotten done|accomplish|accomplished|achieve|achieved)|^(?:show|list|give)(?: me)?(?: all)?(?: my| the)? (?:done|finished|completed)|^(?:what(?:'s| is| are)|which ${THINGS} are) (?:already )?(?:done|finished|complete|completed)|^(?:done|finished|completed) ${THINGS})`,
      'i',
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
    ),
    { about: 'next' },
  ],
  [
    new RegExp(
      `^(?:(?:which|what|any|show(?: me)?|list|are there any|do any)(?: of)?(?: my| the)? ?${THINGS}? ?(?:are |is |have |has |that |with |don't |do not |still |missing )*(?:no|without(?: a| any)?|missing(?: a)?|have a|lack|lacking|need|needs)(?: a| any)? (?:deadline|due date|date)s?)`,
      'i',
    ),
    { about: 'without-deadline' },
  ],
  [
    new RegExp(
      `^(?:(?:which|what|any|show(?: me)?|list|are there any|do any)(?: of)?(?: my| the)? ?${THINGS}? ?(?:are |is |have |has |that |with |don't |do not |still |missing )*(?:no|without(?: an| any| a)?|missing(?: an)?|have an|lack|lacking|need|needs)(?: an| any| a)? (?:time )?estimates?)`,
      'i',
    ),
    { about: 'without-estimate' },
  ],
  [
    new RegExp(
      String.raw`^(?:how (?:long|much time|many hours|much work)) (?:will|would|do|does|is|are|have|left)\b.*\b(?:everything|it all|all (?:of )?(?:it|them|that|this|my ${THINGS}|the ${THINGS})|my (?:${THINGS}|list)|in total|altogether|i have|left|on my (?:list|plate))\b.*$`,
      'i',
    ),
    { about: 'workload' },
  ],
  [
    /^how much (?:work|time) (?:is|do i have|is there|have i got)(?: left)?(?: in total| altogether)?$/i,
    { about: 'workload' },
  ],
  [
    new RegExp(
      String.raw`^(?:what(?:'s| is| are)?|which(?: ${THINGS})?(?: is| are)?|show(?: me)?|list|give me|any|anything|is anything|is there anything|are there any|do i have any(?:thing)?|am i|have i)\b.*\b(?:overdue|late|past due|past (?:its|their|the) deadline|behind(?: on)?|missed)\b.*$`,
      'i',
    ),
    { about: 'overdue' },
  ],
  [/^(?:overdue|(?:what )?(?:have )?i missed|late (?:tasks|todos))$/i, { about: 'overdue' }],
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
  'catch me up',
  'bring me up to (?:date|speed)',
  'to-?dos?',
  'summary',
  'list',
);

const DUE =
  /^(?:(?:when(?:'s| is| are| was| will| do i (?:have|need) to| should i| must i)|what(?:'s| is) the (?:deadline|due date)(?: (?:for|of|on))?|(?:what )?(?:deadline|due date)(?: (?:for|of|on))?|by when (?:do i (?:have|need) to|must i|should i|is)|how (?:soon|long until)(?: is| do i have to)?|what day is|is there a deadline (?:for|on))\s+)(.+?)(?:\s+(?:is|are|due|be done|be due|have to be done|need to be done|supposed to be done|happen|happening|finished|have|done|deadline))*$/i;
const DURATION =
  /^(?:how (?:long|much time|many (?:hours|minutes|days))|what(?:'s| is) the (?:time )?estimate (?:for|of|on)|(?:time )?estimate (?:for|of))\s+(?:(?:will|would|does|do|should|is|might|did)\s+)?(.+?)(?:\s+(?:take|takes|taking|need|going to take|last|require|be|estimated(?: at)?)(?:\s+me)?)?$/i;
const DETAILS =
  /^(?:tell me (?:more )?about|show(?: me)?(?: the)? details (?:of|for|on|about)|details (?:of|for|on|about)|what(?:'s| is| about)? (?:the status of|up with|with|about)|what do you (?:know|have) about|status of|how(?:'s| is) (?:it going with|the progress (?:of|on))|more (?:on|about))\s+(.+)$/i;
const DUE_ASIDE = /^when (.+?) (?:is|are|has to be|have to be)(?: due| done| finished)?$/i;
/** "Is rent paid?", "Did I call the plumber?" */
const STATE =
  /^(?:(?:is|are|was) (?:the )?(.+?) (?:done|finished|sorted|over|ready|\w+ed|paid|bought|sent|made|due|overdue|open)|(?:did|have) i (.+?))(?: yet| already| now)*$/i;
const COUNT = /^(?:how many|number of|count(?: of)?(?: my)?|what number of)\b(.*)$/i;
const HAVE =
  /^(?:do i have|have i got|is|are|did i (?:add|note|put down)|is there|are there)\s+(?:(?:a|an|any|the|my|some)\s+)?(?:tasks?|to-?dos?|reminders?|anything)?\s*(?:(?:about|for|on|to|with|like|called|related to)\s+)?(.+?)(?:\s+(?:on|in) (?:my|the)(?: to-?do)? list)?$/i;

/** "Tell me when rent is due" */
const ASIDE =
  /^(?:(?:remind|tell) me(?: again)?|do you know|i want to know|i'd like to know|let me know)\s+(?=(?:what|when|which|how|who|if|where)\b)/i;

export const readQuestion: Reader = ({ text }, world) => {
  const bare = withoutEnd(text).replace(ASIDE, '');
  if (/\n/.test(bare) || (isCommand(text) && !/\?\s*$/.test(text))) return null;
  const fixed = FIXED.find(([phrase]) => phrase.test(bare));
  if (fixed) return ask(fixed[1]);
  const count = COUNT.exec(bare);
  if (count) return counted(count[1] ?? '', world);
  const period = periodIn(bare, world);
  if (period) return ask({ about: 'period', ...period });
  if (SUMMARY.test(bare) || ALSO_SUMMARY.test(bare)) return ask({ about: 'summary' });
  return (
    aboutOne(bare, DUE, 'due', world) ??
    aboutOne(bare, DUE_ASIDE, 'due', world) ??
    aboutOne(bare, DURATION, 'duration', world) ??
    aboutOne(bare, DETAILS, 'details', world) ??
    has(bare, world) ??
    stateOf(bare, world)
  );
};

function ask(question: Question): Request {
  return { kind: 'ask', question };
}

function aboutOne(
  text: string,
  form: RegExp,
  about: 'due' | 'duration' | 'details',
  world: World,
): Request | null {
  const phrase = form.exec(text)?.[1];
  // "Deadline for X is Friday" tells, it does not ask.
  if (phrase === undefined || (/^(?:deadline|due date|the )/i.test(text) && /\sis\s/i.test(phrase)))
    return null;
  const reference = refer(phrase, world);
  const closed = reference.kind === 'none' ? refer(phrase, world, 'closed') : reference;
  if (closed.kind === 'found' && closed !== reference) return ask({ about: 'details', todos: closed.todos });
  if (reference.kind === 'none' && about !== 'due' && !match(phrase, world.open).close.length) {
    return about === 'details' ? null : { kind: 'not-found', phrase, asked: true };
  }
  const request = withTodos(reference, phrase, (todos) => ask({ about, todos }));
  return request.kind === 'not-found' ? { ...request, asked: true } : request;
}

function counted(rest: string, world: World): Request | null {
  if (/\b(?:done|finished|completed?|finish)\b/i.test(rest)) return ask({ about: 'count', of: 'done' });
  if (/\b(?:overdue|late|past due)\b/i.test(rest)) return ask({ about: 'count', of: 'overdue' });
  const period = periodIn(`what is ${rest}`, world);
  if (period?.to)
    return ask({
      about: 'count',
      of: 'period',
      from: period.from ?? period.to,
      to: period.to,
      words: period.words,
    });
  const isAboutList =
    new RegExp(String.raw`\b(?:${THINGS}|list|left|open|remain)\b`, 'i').test(rest) &&
    !/\b(?:people|days|planets)\b/i.test(rest);
  return isAboutList ? ask({ about: 'count', of: 'open' }) : null;
}

function stateOf(text: string, world: World): Request | null {
  const [, thing, deed] = STATE.exec(text) ?? [];
  const words = thing ?? deed;
  if (words === undefined) return null;
  const found = (['open', 'closed'] as const)
    .map((among) => refer(words, world, among))
    .find((each) => each.kind === 'found');
  return found?.kind === 'found' ? ask({ about: 'details', todos: found.todos }) : null;
}

// "Do I have anything about the dentist?"
function has(text: string, world: World): Request | null {
  const words = HAVE.exec(text)?.[1];
  if (words === undefined || !/\b(?:list|to-?dos?|tasks?|anything|do i have|did i)\b/i.test(text))
    return null;
  const { exact, close } = match(words, world.open);
  const todos = (exact.length > 0 ? exact : close).filter(isOpen);
  return ask({ about: 'topic', words, todos });
}

/** Nothing but a ToDo's name: "audioUX", "the second one". */
export const readTitle: Reader = ({ text }, world) => {
  const bare = withoutEnd(text);
  if (bare.split(/\s+/).length > 6) return null;
  const found = refer(bare, world);
  return found.kind === 'found' && found.todos.length < 6
    ? ask({ about: 'details', todos: found.todos })
    : null;
};
