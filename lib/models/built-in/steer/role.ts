// What the built-in model can follow in a role prompt. The rest of a role needs a language model.

import { readDuration } from '@/lib/time/read-duration';

export type Tone = 'supportive' | 'businesslike' | 'plain';

/** "Documentation sprints: typically 3 days" */
export type TypicalTime = { kind: string; words: string; minutes: number };

export type Role = {
  groupByDeadline: boolean;
  askForDeadlines: boolean;
  pointOutEstimates: boolean;
  /** Ask how long a new task will take. */
  askForEstimates: boolean;
  typicalTimes: TypicalTime[];
  /** The role's own sentence about a missing deadline, with [task] and perhaps [suggested timeframe]. */
  deadlinePattern: string | null;
  tone: Tone;
};

const SUPPORTIVE = /\b(friendly|supportive|encourag\w*|warm|gentle|gently|cheerful|caring|empathetic)\b/gi;
const BUSINESSLIKE =
  /\b(professional|efficient|businesslike|concise|formal|practical|focused|brief|terse|direct|matter-of-fact|to the point)\b/gi;

export function readRole(text: string): Role {
  const role = text.replace(/[\u201c\u201d]/g, '"').replace(/[\u2018\u2019]/g, "'");
  const sentences = role.split(/\n|(?<=[.!?])\s+/);
  const wants = (...words: RegExp[]) =>
    sentences.some((sentence) => words.every((word) => word.test(sentence)) && !isRefusal(sentence));
  const deadlinePattern = patternIn(role);
  return {
    groupByDeadline: wants(
      /\b(group|sort|organi[sz]e|arrange|split|section)/i,
      /\b(deadline|due|date|overdue)/i,
    ),
    askForDeadlines:
      deadlinePattern !== null ||
      wants(
        /\b(ask|encourag|remind|prompt|highlight|point out|mention|suggest|nudge)/i,
        /\b(deadline|due date)/i,
      ),
    pointOutEstimates: wants(
      /\b(note|highlight|point out|mention|ask|flag|lack|miss|without)/i,
      /\b(time estimate|estimate|how long|duration)/i,
    ),
    askForEstimates: wants(
      /\b(suggest|ask|encourag|propose|request)/i,
      /\b(time-?\s?frames?|estimates?|how long)/i,
    ),
    typicalTimes: role.split('\n').flatMap(typicalIn),
    deadlinePattern,
    tone: toneOf(role),
  };
}

// "Do not ask for deadlines", "never mention missing estimates"
function isRefusal(sentence: string): boolean {
  return /\b(do not|don't|never|no need to|avoid|without)\s+(?:\w+\s+)?(group|sort|ask|highlight|point|mention|encourag|not|remind|flag|suggest)/i.test(
    sentence,
  );
}

// The closing quote is often missing, so the end of the paragraph will do.
function patternIn(role: string): string | null {
  const found = /"([^"\n]*[[{<](?:task|todo|title|item)[^\]}>]*[\]}>][^"\n]*)/i.exec(role)?.[1];
  const single = /(?:^|[\s:])'([^\n]*[[{<](?:task|todo|title|item)[^\]}>]*[\]}>][^\n]*?)'?\s*$/im.exec(
    role,
  )?.[1];
  return (found ?? single)?.trim().replace(/\s+/g, ' ') ?? null;
}

function typicalIn(line: string): TypicalTime[] {
  const match =
    /^\W*(.+?)\s*(?::|–|—|-|=|,)?\s+(?:(?:is|are|take|takes|need|needs)\s+)?(?:typically|usually|normally|generally|about|around)\s+(?:takes?\s+|about\s+)?(.+?)[\s.;,]*$/i.exec(
      line.replace(/^[\s\d.)*•-]*(?:â€¢)?\s*/, ''),
    );
  const [, kind = '', words = ''] = match ?? [];
  const minutes = readDuration(words);
  return minutes === null || kind === '' ? [] : [{ kind: kind.replace(/[\s:–—-]+$/, ''), words, minutes }];
}

function toneOf(role: string): Tone {
  const supportive = role.match(SUPPORTIVE)?.length ?? 0;
  const businesslike = role.match(BUSINESSLIKE)?.length ?? 0;
  if (supportive === businesslike) return 'plain';
  return supportive > businesslike ? 'supportive' : 'businesslike';
}
