// The messages between instances: what changed, by id, in as few of them as their length allows.
import { z } from 'zod';

/** Which things of an account changed. `accountId` or `ids` is null when they are too many to name. */
export type Told = { topic: string; accountId: string | null; ids: readonly string[] | null };

const toldSchema = z.object({
  topic: z.string(),
  accountId: z.uuid().nullable(),
  ids: z.array(z.uuid()).nullable(),
});

/** `from` names the instance, which hears its own messages too. */
const messageSchema = z.object({ from: z.string(), told: z.array(toldSchema) });

type Message = { from: string; told: Told[] };

/** Null for what is no message of ours. */
export function readMessage(text: string): Message | null {
  try {
    return messageSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const write = (message: Message) => JSON.stringify(message);

/** For the frame of a message, and of an entry without its ids. */
const FRAME_BYTES = 200;
/** A UUID, its quotes and a comma. */
const ID_BYTES = 39;

/** At most `longest` bytes each. */
export function writeMessages(from: string, told: readonly Told[], longest: number): string[] {
  const most = Math.floor((longest - 2 * FRAME_BYTES) / ID_BYTES);
  const messages: string[] = [];
  let entries: Told[] = [];
  let bytes = FRAME_BYTES;
  const finish = () => {
    if (entries.length > 0) messages.push(write({ from, told: entries }));
    entries = [];
    bytes = FRAME_BYTES;
  };
  for (const entry of told.flatMap((each) => inParts(each, most))) {
    const length = FRAME_BYTES + (entry.ids?.length ?? 0) * ID_BYTES;
    if (bytes + length > longest) finish();
    entries.push(entry);
    bytes += length;
  }
  finish();
  return messages;
}

function inParts(told: Told, most: number): Told[] {
  const { ids } = told;
  if (ids === null || ids.length <= most) return [told];
  const starts = Array.from({ length: Math.ceil(ids.length / most) }, (_, part) => part * most);
  return starts.map((start) => ({ ...told, ids: ids.slice(start, start + most) }));
}
