// Times one message: from POST /api/chat to the first text of the answer, and to its end.

import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { BenchAccount } from './data.ts';

export type TurnTime = { firstText: number; total: number };

const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 3_000 });

/** Milliseconds. Rejects when the answer is no answer. */
export function timeTurn(
  url: string,
  account: BenchAccount,
  threadId: string,
  text: string,
): Promise<TurnTime> {
  const body = JSON.stringify({
    threadId,
    assistantId: account.assistantId,
    timeZone: 'America/Los_Angeles',
    message: { id: randomUUID(), text },
  });
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let firstText = 0;
    let received = '';
    const call = request(
      `${url}/api/chat`,
      {
        agent,
        method: 'POST',
        headers: {
          cookie: account.cookie,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          received += chunk;
          if (!firstText && received.includes('"text-delta"')) firstText = performance.now() - started;
        });
        response.on('end', () => {
          if (response.statusCode !== 200 || !firstText)
            reject(new Error(`No answer: ${response.statusCode} ${received.slice(-500)}`));
          else resolve({ firstText, total: performance.now() - started });
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
