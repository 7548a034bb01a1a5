// A thread as lists show it.

import { type Color, ICONS, type IconName } from '@/lib/assistants/limits';
import { Prisma } from '@/lib/db/generated/client';
import { asColor } from './message-row';

export type ThreadSummary = {
  id: string;
  title: string;
  /** Who gets the next message. */
  assistantId: string;
  assistant: { id: string; name: string; color: Color; icon: IconName | null };
  pinned: boolean;
  archived: boolean;
  /** Instant, ISO 8601. */
  updatedAt: string;
};

export type ThreadPage<Thread = ThreadSummary> = { threads: Thread[]; nextCursor: string | null };

export type SummaryRow = {
  id: string;
  title: string;
  assistantId: string;
  name: string;
  color: string;
  icon: string | null;
  pinned: boolean;
  archived: boolean;
  updatedAt: Date | string;
};

export const summaryColumns = Prisma.sql`t.id::text, t.title, t.assistant_id::text AS "assistantId", v.name, v.color, v.icon,
  t.pinned_at IS NOT NULL AS pinned, t.archived_at IS NOT NULL AS archived, t.updated_at AS "updatedAt"`;

export const summaryJoins = Prisma.sql`
  JOIN assistant a ON a.account_id = t.account_id AND a.id = t.assistant_id
  JOIN assistant_version v ON v.assistant_id = a.id AND v.number = a.current_version`;

export function toSummary({ name, color, icon, ...row }: SummaryRow): ThreadSummary {
  return {
    id: row.id,
    title: row.title,
    assistantId: row.assistantId,
    assistant: {
      id: row.assistantId,
      name,
      color: asColor(color),
      icon: ICONS.find((known) => known === icon) ?? null,
    },
    pinned: row.pinned,
    archived: row.archived,
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
