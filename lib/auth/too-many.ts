// The sentence for somebody who has tried too often, for the server and the browser alike.

/** `seconds` is how long they have to wait. */
export function tooMany(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `Too many attempts. Try again in ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}.`;
}
