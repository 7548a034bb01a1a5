// Facts about the person: "my name is Lance", "I live in Berlin", "I work as a nurse", "forget my job".

import type { Profile } from '@/lib/memory/memory';
import { isQuestion, withoutEnd } from '../words/tidy';
import type { World } from '../world';
import type { Reader, Request } from './request';

type Fact = { pattern: RegExp; learn: (value: string, profile: Profile) => Partial<Profile> };

const NAME = String.raw`([\p{Lu}][\p{L}'.-]*(?: [\p{Lu}][\p{L}'.-]*){0,3})`;
const KIN = `(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|spouse|mom|mum|mother|dad|father|son|daughter|baby|child|kid|kids|children|twins|sister|brother|dog|cat|boss|manager|colleague|coworker|co-worker|friend|best friend|neighbou?r|aunt|uncle|cousin|grandmother|grandfather|grandma|grandpa|nephew|niece|roommate|flatmate|teammate|assistant)`;
const JOB = String.raw`(?:[\w-]+ ){0,3}?(?:[\w-]*(?:er|or|ist|ian|eer|ant|man|woman|ee|chef|nurse|cook|pilot|judge|monk|student|founder|ceo|cto|freelance|intern|vet|doctor|coach|clerk|architect|pharmacist|parent|dentist|paralegal|mechanic))`;

/** What the tool takes, in characters and in entries. */
const LONGEST = 200;
const MOST = 50;

const add = (list: string[], values: string[]) =>
  [
    ...list,
    ...values.filter((value) => !list.some((each) => each.toLowerCase() === value.toLowerCase())),
  ].slice(-MOST);
const parts = (text: string) =>
  text
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const FACTS: Fact[] = [
  {
    pattern: new RegExp(
      String.raw`^(?:[Mm]y (?:full |first )?name(?:'s| is)|[Cc]all me|[Ii](?:'m| am) called|[Yy]ou can call me|[Tt]he name(?:'s| is))\s+${NAME}$`,
      'u',
    ),
    learn: (name) => ({ name }),
  },
  { pattern: /^my name(?:'s| is)\s+([\p{L}'.-]+(?: [\p{L}'.-]+){0,2})$/iu, learn: (name) => ({ name }) },
  { pattern: new RegExp(`^[Ii](?:'m| am) ${NAME}$`, 'u'), learn: (name) => ({ name }) },
  {
    pattern:
      /^(?:(?:i|we) (?:now )?live (?:in|near|at)|(?:i'm|i am|we're|we are) (?:now )?(?:based|living|located) (?:in|near|at)|(?:i|we)(?:'ve| have)? (?:just |recently )?moved to|my (?:home|location|city|town|hometown) is(?: in)?|i(?:'m| am) from)\s+(?!tomorrow|today)([\p{L}].{1,60})$/iu,
    learn: (location) => ({ location: location.replace(/\s+(?:now|these days|at the moment)$/i, '') }),
  },
  {
    pattern:
      /^(?:i (?:now )?work (?:as|for|at)|i(?:'m| am) (?:now )?(?:working as|employed (?:as|at))|my (?:job|profession|occupation) is|my job(?:'s| is)(?: to be)?|i do .+ for a living as)\s+(?:an? |the )?(.{2,80})$/i,
    learn: (job) => ({ job }),
  },
  {
    pattern:
      /^(?:i work in|i(?:'m| am) in)\s+(sales|marketing|finance|tech|it|education|healthcare|law|hr|consulting|retail|engineering|design|research|advertising|insurance|banking)$/i,
    learn: (job) => ({ job }),
  },
  {
    pattern: new RegExp(`^i(?:'m| am) (?:an? )(${JOB})(?: (?:at|for|in|with) .{2,40})?$`, 'i'),
    learn: (job) => ({ job }),
  },
  {
    // "My boss is annoying" names nobody.
    pattern: new RegExp(
      String.raw`^([Mm]y ${KIN}(?:'s name (?:is|are) |(?:'s| is| are) (?:called |named )|(?:'s| is| are) (?=\p{Lu}))\p{L}.{1,60})$`,
      'u',
    ),
    learn: (said, { connections }) => ({ connections: add(connections, [kin(said)]) }),
  },
  {
    pattern: new RegExp(
      String.raw`^(?:i|we) (?:have|'ve got|got|have got|also have) (?:an? |two |three |four )?((?:[\w-]+ ){0,3}${KIN}s?(?: (?:called|named) .{1,60}|, .{1,40}| and .{1,60})?)$`,
      'i',
    ),
    learn: (said, { connections }) => ({ connections: add(connections, [kin(said)]) }),
  },
  {
    pattern: new RegExp(String.raw`^([\p{Lu}][\p{L}'-]+ is my ${KIN})$`, 'u'),
    learn: (said, { connections }) => ({ connections: add(connections, [kin(said)]) }),
  },
  {
    pattern:
      /^(?:i (?:really |also )?(?:like|love|enjoy|adore)|i(?:'m| am) (?:really |also )?(?:into|interested in|fond of|passionate about|a (?:big )?fan of)|my (?:hobby|hobbies|interests?) (?:is|are|include))\s+(?!to see|this|that|it|you|how|what|when|your)(.{2,120})$/i,
    learn: (said, { interests }) => ({ interests: add(interests, parts(said)) }),
  },
];

const FORGET =
  /^(?:forget|delete|remove|clear|erase) my (name|location|address|city|home|job|profession|work|family|connections|interests|hobbies|profile)$/i;
const FORGET_LIKING =
  /^(?:forget that i (?:like|love|enjoy)|i (?:no longer|don't|do not) (?:like|love|enjoy))\s+(.+?)(?: any ?more)?$/i;

export const readProfile: Reader = ({ text }, world) => {
  if (isQuestion(text)) return null;
  const bare = withoutEnd(text);
  const forgotten = forgetting(bare, world);
  if (forgotten) return forgotten;
  const facts = sentences(bare);
  const known = { ...world.context.memory.profile };
  let learnt: Partial<Profile> = {};
  for (const said of facts) {
    const news = learn(said, { ...known, ...learnt });
    if (news === null) return null;
    learnt = { ...learnt, ...news };
  }
  return facts.length > 0 ? { kind: 'profile', profile: learnt } : null;
};

function learn(said: string, profile: Profile): Partial<Profile> | null {
  for (const { pattern, learn: use } of FACTS) {
    const value = pattern.exec(said)?.[1];
    if (
      value !== undefined &&
      !/^(?:not|so|too|very|going|sure|sorry|glad|done|afraid|happy|tired|late|busy|here|back)\b/i.test(value)
    ) {
      return use(value.trim().slice(0, LONGEST), profile);
    }
  }
  return null;
}

// "My name is Lance and I live in San Francisco": each part is a fact of its own.
function sentences(text: string): string[] {
  return text
    .split(
      /\s*(?:,\s*(?:and\s+)?|;\s*|\s+and\s+)(?=(?:i|i'm|my|we|work as|live in|like|love|enjoy|have an?)\b)/i,
    )
    .map((part) => part.trim().replace(/^(?=(?:work as|live in|like|love|enjoy|have an?)\b)/i, 'I '))
    .filter((part) => part !== '');
}

function forgetting(text: string, world: World): Request | null {
  const what = FORGET.exec(text)?.[1]?.toLowerCase();
  const { profile } = world.context.memory;
  const empty: Partial<Profile> | null =
    what === undefined
      ? null
      : what === 'name'
        ? { name: null }
        : /location|address|city|home/.test(what)
          ? { location: null }
          : /job|profession|work/.test(what)
            ? { job: null }
            : /family|connections/.test(what)
              ? { connections: [] }
              : /interests|hobbies/.test(what)
                ? { interests: [] }
                : { name: null, location: null, job: null, connections: [], interests: [] };
  if (empty) return { kind: 'profile', profile: empty };
  const liked = FORGET_LIKING.exec(text)?.[1]?.toLowerCase();
  const interests = profile.interests.filter((each) => each.toLowerCase() !== liked);
  return liked !== undefined && interests.length < profile.interests.length
    ? { kind: 'profile', profile: { interests } }
    : null;
}

function kin(said: string): string {
  return said
    .replace(/^my /i, '')
    .replace(/'s name is /i, ' ')
    .replace(/(?:'s| is| are) (?:called |named )?/i, ' ');
}
