// Keeps the summary of a long chat behind its last messages, in the background of its answers.

import { writeSummary } from '@/lib/agent/write-summary';
import { BUILT_IN } from '@/lib/models/catalogue';
import type { ModelInfo } from '@/lib/models/model-info';
import { findUnsummarized, storeSummary } from '@/lib/threads/window';

/** How many messages are taken into the summary at once. */
const CHUNK = 40;
/** How many of these chunks a model reads; what is farther back is told by rules. */
const READ = 3;

type Branch = { accountId: string; threadId: string; end: string };

/** Threads that are being summarized by this process: the end of the next answer looks again. */
const underWay = new Set<string>();

/** Does nothing as long as the model reads all that was said since the last summary. */
export async function summarizeBranch({ accountId, threadId, end }: Branch, model: ModelInfo): Promise<void> {
  if (underWay.has(threadId)) return;
  underWay.add(threadId);
  try {
    const found = await findUnsummarized(accountId, threadId, end);
    if (!found) return;
    const { messages } = found;
    let text = found.earlier;
    for (let at = 0; at < messages.length; at += CHUNK) {
      const chunk = messages.slice(at, at + CHUNK);
      const last = chunk.at(-1);
      const isRead = messages.length - at <= READ * CHUNK;
      text = await writeSummary(isRead ? model : BUILT_IN, text, chunk);
      if (last) await storeSummary(accountId, threadId, { messageId: last.id, text });
    }
  } finally {
    underWay.delete(threadId);
  }
}
