// The words before a deadline that make it one: "by", "due", "before", "on". What may follow each is
// narrow on purpose: in "hand in Friday", "log on tomorrow" and "check in at 5" they belong to the verb.
import { matchAt, pattern } from './phrase.ts';

/** "by" outweighs "on"; "for" is weak, since "a plan for next week" names a subject, not a deadline. */
export type CueKind = 'none' | 'for' | 'on' | 'by' | 'before';

export type Cue = {
  kind: CueKind;
  /**
   * What may follow: anything; a day that takes a preposition (not "tomorrow"); a stretch of time
   * ("August", "the weekend"); two days ("from Friday to Sunday").
   */
  takes: 'anything' | 'day' | 'stretch' | 'range';
  /** a number alone may follow as an hour */
  hour: boolean;
  end: number;
};

type CueWords = Omit<Cue, 'end'> & {
  /** another cue may follow: "due on", "sometime in" */
  leads?: true;
  /** may follow any other cue: "by around 5" */
  joins?: true;
};

const cues: [words: string, cue: CueWords][] = [
  ["by|latest|until|till|'?til", { kind: 'by', takes: 'anything', hour: true }],
  [
    '(?:is |are )?due(?: date)?:?|deadline(?: is)?:?|no later than|not later than',
    { kind: 'by', takes: 'anything', hour: true, leads: true },
  ],
  ['before|prior to|ahead of', { kind: 'before', takes: 'anything', hour: true }],
  ['at|@', { kind: 'on', takes: 'day', hour: true }],
  ['around', { kind: 'on', takes: 'day', hour: true, joins: true }],
  ['on', { kind: 'on', takes: 'day', hour: false }],
  ['in|within|during|over', { kind: 'on', takes: 'stretch', hour: false }],
  ['sometime|some time|any ?time', { kind: 'on', takes: 'anything', hour: false, leads: true }],
  ['for', { kind: 'for', takes: 'anything', hour: false }],
  ['from|between', { kind: 'none', takes: 'range', hour: false, joins: true }],
];

const patterns = cues.map(([words, cue]) => ({ words: pattern(words, ' *(?=[a-z0-9])'), cue }));
const RANK: CueKind[] = ['none', 'for', 'on', 'by', 'before'];

/** The cues at a position: none at all first, then each that may be read as one, alone or together. */
export function cuesAt(text: string, at: number): Cue[] {
  const none: Cue = { kind: 'none', takes: 'anything', hour: false, end: at };
  const first = cueAt(text, at);
  if (!first) return [none];
  const second = cueAt(text, first.end);
  if (!second || !(first.leads || second.joins)) return [none, first];
  const kind = RANK.indexOf(second.kind) > RANK.indexOf(first.kind) ? second.kind : first.kind;
  return [none, first, { ...second, kind }];
}

function cueAt(text: string, at: number): (CueWords & Cue) | null {
  for (const { words, cue } of patterns) {
    const match = matchAt(words, text, at);
    // A cue is a word of its own; only "@5pm" and "due:5pm" may touch what follows.
    if (match && !/[a-z]$/.test(match[0])) return { ...cue, end: at + match[0].length };
  }
  return null;
}
