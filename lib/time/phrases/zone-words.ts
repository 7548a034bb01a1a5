// Zone words after an hour: "5pm EST", "17:00 UTC", "9am London time". What people write as EST in July is
// New York's time, so these stand for places, not for fixed offsets. Words of two meanings (CST is also
// China's, BST also Bangladesh's, IST also Israel's) take the more common one.
import { matchAt, pattern } from './phrase.ts';

const zones: Record<string, string> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  eastern: 'America/New_York',
  ct: 'America/Chicago',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  central: 'America/Chicago',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  bst: 'Europe/London',
  london: 'Europe/London',
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  ist: 'Asia/Kolkata',
  jst: 'Asia/Tokyo',
  sgt: 'Asia/Singapore',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
};

// These are also ordinary words, so they need "time" after them.
const NEEDS_TIME = new Set(['eastern', 'central', 'pacific', 'london']);
const words = pattern(` ?\\(?(${Object.keys(zones).join('|')})(?: (time))?\\)?| (?:my|local) time`);

export type ZoneMatch = { zone: string | null; end: number };

/** The zone named at a position, null where it is the person's own. */
export function zoneAt(text: string, at: number): ZoneMatch | null {
  const match = matchAt(words, text, at);
  if (!match) return null;
  const [all, name, time] = match;
  if (name && NEEDS_TIME.has(name) && !time) return null;
  return { zone: name ? (zones[name] ?? null) : null, end: at + all.length };
}
