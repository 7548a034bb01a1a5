// Whether Maistro works, told apart by app, database and model. Open to everyone, so it names no host or key.
import { db } from '@/lib/db/client';
import { describeModel } from '@/lib/models/describe';
import packageJson from '@/package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

type DatabaseHealth = { status: 'ok'; latencyMs: number } | { status: 'down' };

/** A monitor must get its answer even when the database hangs. */
const PATIENCE_MS = 3_000;

async function checkDatabase(): Promise<DatabaseHealth> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time.')), PATIENCE_MS);
  });
  try {
    await Promise.race([db.$queryRaw`SELECT 1`, late]);
    return { status: 'ok', latencyMs: Math.round((performance.now() - start) * 10) / 10 };
  } catch (error) {
    console.error('Health check: the database is down.', error instanceof Error ? error.message : '');
    return { status: 'down' };
  } finally {
    clearTimeout(timer);
  }
}

export async function GET(): Promise<Response> {
  const database = await checkDatabase();
  const { provider, name } = describeModel();
  return Response.json(
    {
      app: { status: 'ok', version: packageJson.version },
      database,
      model: { status: 'configured', provider, name },
    },
    { status: database.status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
