// Runs the same work on both servers in turns, so that what else the machine does meets both alike.

import { median } from '../turn.ts';
import { makeReady, REQUESTS, timeRequests } from './crud.ts';
import type { Row } from './report.ts';
import type { Side } from './side.ts';
import { type StreamTime, timeRound } from './streams.ts';

/** Fourteen words, which the model says back without a pause. */
const INSTANT = 'Please tell me in your own words what you are able to do here';
/** Twenty words, one each 50 ms. */
const SLOW = 'slow:20';

const AT_ONCE = [
  { streams: 1, rounds: 30 },
  { streams: 8, rounds: 20 },
  { streams: 32, rounds: 12 },
];
const SLOW_ROUNDS = 3;
/** Code that runs for the first time is compiled meanwhile, on both sides. */
const WARM_UP_ROUNDS = 15;
const REQUESTS_EACH = 60;

type Pair = readonly [ours: Side, peer: Side];
type Measured = { times: StreamTime[]; perSecond: number[] };

async function streams(pair: Pair, count: number, rounds: number, content: string): Promise<Measured[]> {
  const measured: Measured[] = pair.map(() => ({ times: [], perSecond: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, side] of pair.entries()) {
      const { times, seconds } = await timeRound(side, count, content);
      measured[index]?.times.push(...times);
      measured[index]?.perSecond.push(count / seconds);
    }
  }
  return measured;
}

function streamRows(label: string, [ours, peer]: Measured[]): Row[] {
  if (!ours || !peer) throw new Error('Two servers are compared.');
  const row = (what: string, unit: Row['unit'], value: (measured: Measured) => number): Row => ({
    group: 'Runs',
    what: `${label}, ${what}`,
    unit,
    ours: value(ours),
    peer: value(peer),
  });
  const of = (field: keyof StreamTime) => (measured: Measured) =>
    median(measured.times.map((time) => time[field]));
  return [
    row('first event', 'ms', of('firstEvent')),
    row('first word', 'ms', of('firstToken')),
    row('end of the stream', 'ms', of('total')),
    row('runs a second', '1/s', (measured) => median(measured.perSecond)),
  ];
}

async function requests(pair: Pair): Promise<Row[]> {
  const ready = await Promise.all(pair.map(makeReady));
  const rows: Row[] = [];
  for (const request of REQUESTS) {
    const times: number[][] = [];
    for (const [index, side] of pair.entries()) {
      const own = ready[index];
      if (own) times.push(await timeRequests(side, own, request, REQUESTS_EACH));
    }
    const [ours = [], peer = []] = times;
    rows.push({ group: 'Requests', what: request[0], unit: 'ms', ours: median(ours), peer: median(peer) });
  }
  return rows;
}

/** `say` is told each group of rows when it is there. */
export async function compare(pair: Pair, say: (rows: Row[]) => void): Promise<Row[]> {
  await streams(pair, 32, WARM_UP_ROUNDS, INSTANT);
  const all: Row[] = [];
  const add = (rows: Row[]) => {
    all.push(...rows);
    say(rows);
  };
  for (const { streams: count, rounds } of AT_ONCE) {
    const label = count === 1 ? 'one stream' : `${count} streams at once`;
    add(streamRows(label, await streams(pair, count, rounds, INSTANT)));
  }
  add(streamRows('32 slow streams at once (1 s of words each)', await streams(pair, 32, SLOW_ROUNDS, SLOW)));
  add(await requests(pair));
  return all;
}
