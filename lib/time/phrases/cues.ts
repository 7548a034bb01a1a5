// The words before a deadline that make it one: "by", "due", "before", "on".
import { matchAt, pattern } from './phrase.ts';

/** "by" outweighs "on"; "for" is weak, since "a plan for next week" names a subject, not a deadline. */
export type CueKind = 'none' | 'for' | 'on' | 'by' | 'before';

export type Cue = {
  kind: CueKind;
  /** "from" and "between": only a range may follow */
  range: boolean;
  /** a number alone may follow as an hour */
  hour: boolean;
  end: number;
};

const cues: [words: string, cue: Partial<Cue>][] = [
  [
    'by|due(?: date| by| at| before| on| in)?:?|deadline(?: is)?:?|no later than|not later than|latest',
    { kind: 'by', hour: true },
  ],
  ["until|till|'?til", { kind: 'by', hour: true }],
  ['before|prior to|ahead of', { kind: 'before', hour: true }],
  ['at|@|around', { kind: 'on', hour: true }],
  ['on|in|within|during|over|sometime|some time|any ?time', { kind: 'on' }],
  ['for', { kind: 'for' }],
  ['from|between', { range: true }],
];

const patterns = cues.map(([words, cue]) => ({ words: pattern(words, ' *(?=[a-z0-9])'), cue }));
const RANK: CueKind[] = ['none', 'for', 'on', 'by', 'before'];
const MOST = 3;

/** The cues at a position, one after the other ("due on"): none at all first, then each further one. */
export function cuesAt(text: string, at: number): Cue[] {
  const found: Cue[] = [{ kind: 'none', range: false, hour: false, end: at }];
  for (let last = found[0]; last && found.length <= MOST; last = found.at(-1)) {
    const next = cueAt(text, last);
    if (!next) break;
    found.push(next);
  }
  return found;
}

function cueAt(text: string, before: Cue): Cue | null {
  for (const { words, cue } of patterns) {
    const match = matchAt(words, text, before.end);
    if (!match) continue;
    // A cue is a word of its own; only "@5pm" and "due:5pm" may touch what follows.
    if (/[a-z]$/.test(match[0])) continue;
    const kind = cue.kind && RANK.indexOf(cue.kind) > RANK.indexOf(before.kind) ? cue.kind : before.kind;
    return {
      kind,
      range: cue.range ?? before.range,
      hour: cue.hour ?? false,
      end: before.end + match[0].length,
    };
  }
  return null;
}
