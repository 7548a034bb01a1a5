// Tells an address that a run has ended: put on the queue, so that whoever ends the run waits for nobody.
import { z } from 'zod';
import { type Job, queue } from '@/lib/queue/queue';
import packageJson from '@/package.json' with { type: 'json' };
import { allowsPrivate } from './check-url';
import { post } from './post';
import { isPublicAddress } from './public-address';
import { signatureHeaders, webhookSecret } from './sign';

type Delivery = { accountId: string; runId: string; url: string; body: object };

/** Once for each run, however often it is called. Rejects when the queue is away. */
export async function sendWebhook({ accountId, runId, url, body }: Delivery): Promise<void> {
  const boss = await queue();
  await boss.send('webhook', { accountId, url, body: JSON.stringify(body) }, { id: runId });
}

const jobSchema = z.object({ accountId: z.uuid(), url: z.string(), body: z.string() });

/** Delivers one. Throws when the address does not answer with a status from 200 to 299, to be tried again. */
export async function deliverWebhook({ id, data }: Job, now = Date.now()): Promise<void> {
  const { accountId, url, body } = jobSchema.parse(data);
  const status = await post(url, {
    body,
    allows: allowsPrivate() ? () => true : isPublicAddress,
    headers: {
      'content-type': 'application/json',
      'user-agent': `Maistro/${packageJson.version}`,
      ...signatureHeaders(webhookSecret(accountId), id, body, now),
    },
  });
  if (status < 200 || status > 299) throw new Error(`The webhook answered with status ${status}.`);
}
