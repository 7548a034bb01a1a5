// What a step of the tests came to.
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** A step that ended badly has failed, whatever it counted. */
export function countOf(passed: number, failed: number, isOk: boolean): Count {
  return { passed, failed: isOk || failed > 0 ? failed : 1 };
}

export const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((total, count) => total + count.passed, 0),
  failed: counts.reduce((total, count) => total + count.failed, 0),
});
