// Containment of JSON values, where the database cannot tell.

/** Whether a JSON value contains another one, as PostgreSQL's @> has it. */
export function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((entry) => whole.some((other) => contains(other, entry)));
  }
  if (typeof part === 'object' && part !== null) {
    if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return false;
    return Object.entries(part).every(
      ([key, value]) => Object.hasOwn(whole, key) && contains((whole as Record<string, unknown>)[key], value),
    );
  }
  return whole === part;
}
