// Questions about the list: summary, overdue, today, a period, how many, what next, when is X due, what is done.

import { isOpen } from '@/lib/todos/todo';
import { withoutEnd } from '../words/tidy';
import type { World } from '../world';
import { isCommand } from './create';
import { asksForSummary, fixedQuestion, THINGS } from './fixed-questions';
import { match } from './match';
import { periodIn } from './period';
import { refer, withTodos } from './refer';
import type { Question, Reader, Request } from './request';

const DUE =
  /^(?:(?:when(?:'s| is| are| was| will| do i (?:have|need) to| should i| must i)|what(?:'s| is) the (?:deadline|due date)(?: (?:for|of|on))?|(?:what )?(?:deadline|due date)(?: (?:for|of|on))?|by when (?:do i (?:have|need) to|must i|should i|is)|how (?:soon|long until)(?: is| do i have to)?|what day is|is there a deadline (?:for|on))\s+)(.+?)(?:\s+(?:is|are|due|be done|be due|have to be done|need to be done|supposed to be done|happen|happening|finished|have|done|deadline))*$/i;
const DURATION =
  /^(?:how (?:long|much time|many (?:hours|minutes|days))|what(?:'s| is) the (?:time )?estimate (?:for|of|on)|(?:time )?estimate (?:for|of))\s+(?:(?:will|would|does|do|should|is|might|did)\s+)?(.+?)(?:\s+(?:take|takes|taking|need|going to take|last|require|be|estimated(?: at)?)(?:\s+me)?)?$/i;
const DETAILS =
  /^(?:tell me (?:more )?about|what (?:is|are|was|were) (?:my|the) (?:notes?|ideas?) (?:on|for|about|under)|(?:any |show |my )*(?:notes|ideas) (?:on|for|about|under)|show(?: me)?(?: the)? details (?:of|for|on|about)|details (?:of|for|on|about)|what(?:'s| is| about)? (?:the status of|up with|with|about)|what do you (?:know|have) about|status of|how(?:'s| is) (?:it going with|the progress (?:of|on))|more (?:on|about))\s+(.+)$/i;
const DUE_ASIDE = /^when (.+?) (?:is|are|has to be|have to be)(?: due| done| finished)?$/i;
/** "Is rent paid?", "Did I call the plumber?" */
const STATE =
  /^(?:(?:is|are|was) (?:the )?(.+?) (?:done|finished|sorted|over|ready|\w+ed|paid|bought|sent|made|due|overdue|open)|(?:did|have) i (.+?))(?: yet| already| now)*$/i;
const COUNT = /^(?:how many|number of|count(?: of)?(?: my)?|what number of)\b(.*)$/i;
const HAVE =
  /^(?:do i have|have i got|is there|are there|did i (?:add|note|put down)|is|are)\s+(?:(?:a|an|any|the|my|some)\s+)?(?:tasks?|to-?dos?|reminders?|anything)?\s*(?:(?:about|for|on|to|with|like|called|related to)\s+)?(.+?)(?:\s+(?:on|in) (?:my|the)(?: to-?do)? list)?$/i;

/** "Tell me when rent is due" */
const ASIDE =
  /^(?:(?:remind|tell) me(?: again)?|do you know|i want to know|i'd like to know|let me know)\s+(?=(?:what|when|which|how|who|if|where)\b)/i;

export const readQuestion: Reader = ({ text }, world) => {
  const bare = withoutEnd(text)
    .replace(ASIDE, '')
    .replace(/^(what|when|who|where|how)s\b/i, "$1's");
  if (/\n/.test(bare) || (isCommand(text) && !/\?\s*$/.test(text))) return null;
  const fixed = fixedQuestion(bare);
  if (fixed) return ask(fixed);
  const count = COUNT.exec(bare);
  if (count) return counted(count[1] ?? '', world);
  const period = periodIn(bare, world);
  if (period) return ask({ about: 'period', ...period });
  // "And tomorrow?"
  const day = /\?\s*$/.test(text)
    ? periodIn(`what is ${bare.replace(/^(?:what|how) about /i, 'due ')}`, world)
    : null;
  if (day && bare.split(/\s+/).length <= 4) return ask({ about: 'period', ...day });
  if (asksForSummary(bare)) return ask({ about: 'summary' });
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
    /^(?: (?:of (?:them|those)|more|do i have|have i got|are there|are left|to go|in total|altogether|now))+$/i.test(
      rest,
    ) ||
    (new RegExp(String.raw`\b(?:${THINGS}|list|left|open|remain)\b`, 'i').test(rest) &&
      !/\b(?:people|days|planets)\b/i.test(rest));
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
