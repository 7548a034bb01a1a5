// For tests: that the client's call is answered with a status.

import { expect } from 'vitest';

export const rejects = (attempt: Promise<unknown>, status: number): Promise<void> =>
  expect(attempt).rejects.toThrow(new RegExp(`^HTTP ${status}:`));
