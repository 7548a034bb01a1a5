// A UUID of version 7 (RFC 9562): ids of one process count up, also within a millisecond, so that rows stand in the
// order of their making. Safe to import in the browser, where crypto.randomUUID is missing on pages that come over
// plain HTTP from another machine.

const ROOM = 0x1000;
let last = { time: 0, count: 0 };

/** `now` in epoch milliseconds. */
export function newId(now: number = Date.now()): string {
  const { time, count } = nextPlace(now);
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x80;
  const clock = hex(time, 12);
  const tail = Array.from(bytes, (byte) => hex(byte, 2)).join('');
  return [clock.slice(0, 8), clock.slice(8), `7${hex(count, 3)}`, tail.slice(0, 4), tail.slice(4)].join('-');
}

/** Also when the clock is set back: the count goes on, and runs over into the next millisecond. */
function nextPlace(now: number): typeof last {
  if (now > last.time) {
    const [start = 0] = crypto.getRandomValues(new Uint16Array(1));
    last = { time: now, count: start % (ROOM / 2) };
  } else {
    const count = last.count + 1;
    last = count < ROOM ? { time: last.time, count } : { time: last.time + 1, count: 0 };
  }
  return last;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
