import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';

vi.hoisted(() => {
  process.env.API_RUNS_PER_MINUTE = '3';
});

const { countRun } = await import('./count-use');

it('lets a key do as much as it may, then says how long to wait, and counts each key alone', async () => {
  const [busy, other] = [randomUUID(), randomUUID()];
  await countRun(busy);
  await countRun(busy, 2);
  await expect(countRun(busy)).rejects.toMatchObject({
    code: 'rate_limited',
    message: expect.stringContaining('3 runs a minute'),
    details: { retryAfter: expect.any(Number) },
  });
  await expect(countRun(other)).resolves.toBeUndefined();
});
