// How long a new ToDo may take when the person did not say: by the role's own list, else by a short table of
// everyday errands that take about as long for everyone. For anything else there is no estimate.

import { alike, stems } from '../words/stem';
import type { Role, TypicalTime } from './role';

export type Estimate = { minutes: number; source: 'role' | 'table' };

const EVERYDAY: [RegExp, number][] = [
  [/^(?:re-?)?(?:call|phone|ring)\b/i, 15],
  [/^(?:text|message|ping)\b/i, 5],
  [/^(?:e-?mail|reply to|answer|write (?:back )?to|send (?:an? )?e-?mail)\b/i, 15],
  [
    /^(?:book|reserve|make|schedule|arrange)\b.*\b(?:appointment|table|reservation|dentist|doctor|haircut|vet)\b/i,
    15,
  ],
  [/^pay\b.*\b(?:bills?|rent|invoices?|fees?|fine|ticket|subscription|mortgage|deposit)\b/i, 10],
  [/\b(?:groceries|grocery shopping|food shopping|weekly shop)\b/i, 60],
  [
    /^(?:buy|get|pick up|grab)\s+(?:\w+\s+){0,2}(?:milk|bread|eggs|stamps|flowers|batteries|coffee|cheese|fruit|wine)\b/i,
    20,
  ],
  [/\b(?:laundry|washing)\b/i, 90],
  [/\b(?:dishes|dishwasher|washing[- ]up)\b/i, 15],
  [/\b(?:vacuum|hoover)\w*\b/i, 30],
  [/\bwater\b.*\bplants?\b/i, 10],
  [/\bwalk\b.*\bdog\b/i, 30],
  [/\b(?:take|put) out\b.*\b(?:trash|garbage|bins?|rubbish|recycling)\b/i, 5],
  [/\bmow\b.*\b(?:lawn|grass)\b/i, 60],
  [/\b(?:dentist|haircut|hairdresser|barber)\b/i, 60],
  [/^check on\b/i, 30],
];

// Words that name the same kind of work.
const KINDS: [RegExp, string][] = [
  [/\b(?:docs?|tutorials?|guides?|readme|manual|handbook|how-to)\b/gi, 'documentation'],
  [/\b(?:devrel|developer relations)\b/gi, 'developer relations'],
];

/** Share of the kind's words that a title must hold. */
const KIND_SHARE = 0.45;

export function estimateFor(title: string, role: Role): Estimate | null {
  const typical = typicalTime(title, role);
  if (typical) return { minutes: typical.minutes, source: 'role' };
  const everyday = EVERYDAY.find(([kind]) => kind.test(title));
  return everyday ? { minutes: everyday[1], source: 'table' } : null;
}

/** The kind of task in the role's list that a title belongs to. */
export function typicalTime(title: string, role: Role): TypicalTime | null {
  const words = stems(named(title));
  const rated = role.typicalTimes.map((typical) => {
    const kind = kindStems(typical);
    const hits = kind.filter((each) => words.some((word) => alike(word, each))).length;
    return { typical, share: kind.length === 0 ? 0 : hits / kind.length };
  });
  const best = rated.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= KIND_SHARE ? best.typical : null;
}

const stemsOfKind = new WeakMap<TypicalTime, string[]>();

function kindStems(typical: TypicalTime): string[] {
  const known = stemsOfKind.get(typical);
  if (known) return known;
  const made = stems(named(typical.kind));
  stemsOfKind.set(typical, made);
  return made;
}

function named(text: string): string {
  const bare = text.replace(/https?:\S+/gi, '');
  return KINDS.reduce((all, [words, kind]) => all.replace(words, kind), bare);
}
