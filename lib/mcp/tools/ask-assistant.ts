// ask_assistant: says something to an assistant and waits for its answer.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { listAssistants } from '@/lib/assistants/get';
import { countRun } from '@/lib/auth/api-keys/count-use';
import { AppError } from '@/lib/errors';
import { startRun } from '@/lib/runs/start-run';
import { answered } from '../answer';
import type { Caller } from '../caller';
import { timeZone } from '../fields';
import { readAnswer } from '../read-answer';

/** By id, or by name in any case. Throws `not_found` with the names that there are. */
async function findAssistant(accountId: string, wanted: string): Promise<string> {
  const all = await listAssistants(accountId);
  const name = wanted.toLowerCase();
  const found = all.find((assistant) => assistant.id === name || assistant.name.toLowerCase() === name);
  if (found) return found.id;
  const names = all.map((assistant) => assistant.name).join(', ');
  throw new AppError('not_found', `There is no assistant "${wanted}". There are: ${names}.`);
}

export function askAssistantTool(server: McpServer, { accountId, keyId }: Caller): void {
  server.registerTool(
    'ask_assistant',
    {
      title: 'Ask an assistant',
      description:
        'Says something to an assistant, which may change its list, and answers what it says. Give the thread_id of an earlier answer to go on in that conversation.',
      inputSchema: {
        assistant: z.string().trim().min(1).max(200).describe('Its name or id'),
        message: z
          .string()
          .max(20_000)
          .refine((text) => text.trim() !== '', 'Say something.'),
        thread_id: z.uuid().optional(),
        time_zone: timeZone,
      },
      outputSchema: { text: z.string(), thread_id: z.string(), assistant_id: z.string() },
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
    },
    (input, { _meta, sendNotification }) =>
      answered(async () => {
        await countRun(keyId);
        const assistantId = await findAssistant(accountId, input.assistant);
        const threadId = input.thread_id?.toLowerCase() ?? crypto.randomUUID();
        const text = input.message.replaceAll('\u0000', '').toWellFormed();
        const stream = await startRun({
          accountId,
          threadId,
          assistantId,
          ask: { message: { id: crypto.randomUUID(), text } },
          model: null,
          clock: { now: Date.now(), timeZone: input.time_zone },
        });
        const progressToken = _meta?.progressToken;
        // A client that shows progress sees the answer grow, and does not give up on a long one.
        const { text: said, failure } = await readAnswer(stream, (soFar) => {
          if (progressToken === undefined) return;
          void sendNotification({
            method: 'notifications/progress',
            params: { progressToken, progress: soFar.length, message: soFar.slice(-200) },
          }).catch(() => {});
        });
        const data = { text: said, thread_id: threadId, assistant_id: assistantId };
        const about = `(thread_id: ${threadId})`;
        if (failure) return { text: [said, failure, about].filter(Boolean).join('\n\n'), isError: true };
        return { text: `${said}\n\n${about}`, data };
      }),
  );
}
