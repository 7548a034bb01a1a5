// A name that no other assistant of the account has: "Work", then "Work 2". Pure.
import { NAME_LIMIT } from './limits';

const cut = (name: string, length: number) =>
  name
    .slice(0, length)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim();

/** `taken` are the names as they are; case makes no difference. At most as long as a name may be. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const others = new Set(Array.from(taken, (name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` ${count}`;
    const name = `${cut(wanted, NAME_LIMIT - ending.length)}${ending}`;
    if (!others.has(name.toLowerCase())) return name;
  }
}
