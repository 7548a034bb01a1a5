// Word stems, so that "lessons", "lesson" and "filming", "film" meet. Rough on purpose: both sides go through it.

const IRREGULAR: Record<string, string> = {
  bought: 'buy',
  paid: 'pay',
  sent: 'send',
  wrote: 'write',
  written: 'write',
  did: 'do',
  made: 'make',
  went: 'go',
  got: 'get',
  took: 'take',
  taken: 'take',
  met: 'meet',
  found: 'find',
  told: 'tell',
  sold: 'sell',
  brought: 'bring',
  gave: 'give',
  given: 'give',
  spoke: 'speak',
  saw: 'see',
  ran: 'run',
  built: 'build',
  taught: 'teach',
  thought: 'think',
  chose: 'choose',
  drew: 'draw',
  drove: 'drive',
  flew: 'fly',
  held: 'hold',
  hung: 'hang',
  kept: 'keep',
  swept: 'sweep',
  shot: 'shoot',
  rang: 'ring',
  fed: 'feed',
  mown: 'mow',
  children: 'child',
  feet: 'foot',
  taxes: 'tax',
  mum: 'mom',
  mother: 'mom',
  docs: 'document',
  doc: 'document',
  documentation: 'document',
  picture: 'photo',
  pics: 'photo',
  phone: 'call',
  rang_up: 'call',
  mail: 'email',
};

const SUFFIXES: [RegExp, string][] = [
  [/(?:'s|s')$/, ''],
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|z)es$/, '$1'],
  [/([^su])s$/, '$1'],
  [/ied$/, 'y'],
  [/([bdgmnprt])\1(?:ing|ed)$/, '$1'],
  [/(..[^aeiou\W]|..[aeiouy])(?:ing|ed)$/, '$1'],
  [/(.{3})e$/, '$1'],
  [/is$/, 'iz'],
];

// Titles share their words, so each is taken apart once. Emptied when full: it must not grow with the users.
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const made = makeStem(word.toLowerCase());
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, made);
  return made;
}

function makeStem(lower: string): string {
  const base = IRREGULAR[lower] ?? lower;
  if (base.length <= 3) return base;
  return SUFFIXES.reduce(
    (text, [ending, instead]) => (text.length > 3 ? text.replace(ending, instead) : text),
    base,
  );
}

const STOP = new Set(
  (
    'a an the my your our his her their its this that these those of for to in on at by with from and or is are was ' +
    'be been it me i we you he she they do does did task tasks todo todos item items one ones reminder about please ' +
    'thing things up off out set some any also just already now entry'
  ).split(' '),
);

/** The stems of the words that carry meaning. "Re-film" gives "refilm" and "film". */
export function stems(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
  const all = words.flatMap((word) => {
    const parts = word.replaceAll('’', "'").split('-');
    return parts.length > 1 ? [parts.join(''), ...parts] : parts;
  });
  const meaning = all.filter(
    (word) => !STOP.has(word) && (word.length > 1 || /\p{N}|[^\p{Script=Latin}]/u.test(word)),
  );
  return [...new Set((meaning.length > 0 ? meaning : all).map(stem))];
}

/** Words to look for inside titles: the meaningful ones, without endings that come and go. */
export function searchWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const meaning = words.filter((word) => !STOP.has(word) && word.length > 1);
  return [
    ...new Set(meaning.map((word) => word.replace(/(?<=\p{L}{3})(?:ies|y|ing|ed|es|s|e)$/u, ''))),
  ].slice(0, 8);
}

/** Equal, or alike enough for a slip of the finger or an abbreviation. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/\d/.test(a) || /\d/.test(b) || short.length < 4) return false;
  if (long.startsWith(short) && short.length >= Math.min(5, long.length - 3)) return true;
  if (short.length < 5) return false;
  return distanceAtMost(short, long, short.length >= 8 ? 2 : 1);
}

/** Whether so many insertions, removals, replacements or swaps of neighbours make one of the other. */
function distanceAtMost(a: string, b: string, limit: number): boolean {
  if (b.length - a.length > limit) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? limit) + 1 : limit + 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swapped));
    }
    before = row;
    row = next;
  }
  return (row[b.length] ?? limit + 1) <= limit;
}
