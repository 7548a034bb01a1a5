// The default assistant of the graph: the one a client means when it gives the graph's name as an id.
import { createHash } from 'node:crypto';
import { notFound } from '@/lib/errors';
import { createAssistant } from './create-assistant';
import { GRAPH_ID } from './graph';
import { findRecord } from './record';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The same for an account each time, so that two requests at once make one assistant. */
function defaultId(accountId: string): string {
  const hex = createHash('sha256').update(`${accountId} ${GRAPH_ID}`).digest('hex');
  // The bits that mark a UUID of version 8: one whose meaning its maker defines (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * The id of the assistant that a client names, by its id or by the graph's name; it is not looked up: whoever uses
 * it finds out whether it exists. Throws `not_found` for what is neither.
 */
export function assistantIdOf(accountId: string, idOrGraph: string): string {
  if (UUID.test(idOrGraph)) return idOrGraph.toLowerCase();
  if (idOrGraph !== GRAPH_ID) throw notFound('assistant');
  return defaultId(accountId);
}

/** Makes the default assistant where the account does not have it yet; whether it had to. */
export async function ensureDefaultAssistant(accountId: string): Promise<boolean> {
  const id = defaultId(accountId);
  if ((await findRecord(accountId, id)) !== null) return false;
  const nothing = { configurable: {}, context: {}, config: {}, description: null };
  const entry = { ...nothing, id, name: 'General', metadata: { created_by: 'system' } };
  await createAssistant(accountId, entry, 'do_nothing');
  return true;
}

/** As `assistantIdOf`; the default assistant is made when it is first asked for. */
export async function resolveAssistant(accountId: string, idOrGraph: string): Promise<string> {
  const id = assistantIdOf(accountId, idOrGraph);
  if (idOrGraph === GRAPH_ID) await ensureDefaultAssistant(accountId);
  return id;
}
