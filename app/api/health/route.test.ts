import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { dropDatabase } from '@/lib/db/databases';
import { GET } from './route';

// One test after the other: the second takes the database away.
describe('GET /api/health', () => {
  it('tells app, database and model apart', async () => {
    const response = await GET();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      app: { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
      database: { status: 'ok', latencyMs: expect.any(Number) },
      model: { status: 'configured', provider: 'built-in', name: expect.any(String) },
    });
  });

  it('marks the database down, answers 503, and says nothing of where it is', async () => {
    await db.$disconnect();
    const url = new URL(process.env.DATABASE_URL ?? '');
    await dropDatabase(url.href, url.pathname.slice(1));
    const response = await GET();
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ app: { status: 'ok' }, database: { status: 'down' } });
    for (const secret of [url.hostname, url.port, url.password, url.pathname])
      expect(text).not.toContain(secret);
  });
});
