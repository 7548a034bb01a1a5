// What a webhook hears of the end of a run: the run and the thread's values.

import { findRuns } from '@/lib/runs/find-runs';
import { type EndedRun, setRunEndListener } from '@/lib/runs/run-end';
import { sendWebhook } from '@/lib/webhooks/send-webhook';
import { sourceOfRun } from './events/run-source';
import { resultOf } from './events/wire-events';
import { toRun } from './run-json';

async function tellWebhook({ accountId, threadId, runId, webhook }: EndedRun): Promise<void> {
  const [run] = await findRuns(accountId, threadId, [runId]);
  if (!run || !webhook) return;
  const facts = { runId, threadId, assistantId: run.assistantId, attempt: run.attempt };
  const result = await resultOf(await sourceOfRun(accountId, threadId, runId), facts);
  await sendWebhook({
    accountId,
    runId,
    url: webhook,
    body: {
      ...toRun(run),
      run_started_at: run.createdAt.toISOString(),
      run_ended_at: run.endedAt?.toISOString() ?? null,
      webhook_sent_at: new Date().toISOString(),
      ...('__error__' in result ? { error: result.__error__ } : { values: result }),
    },
  });
}

setRunEndListener(tellWebhook);
