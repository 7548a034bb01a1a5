// A run as clients read it.

import type { z } from '@hono/zod-openapi';
import type { StoredRun } from '@/lib/runs/find-runs';
import type { runSchema } from './run-schema';

export type RunJson = z.output<typeof runSchema>;

export function toRun(run: StoredRun): RunJson {
  return {
    run_id: run.id,
    thread_id: run.threadId,
    assistant_id: run.assistantId,
    created_at: run.createdAt.toISOString(),
    updated_at: run.updatedAt.toISOString(),
    status: run.status,
    metadata: run.metadata,
    kwargs: run.kwargs,
    multitask_strategy: run.multitaskStrategy,
  };
}
