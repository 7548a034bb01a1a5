// All that an assistant has been, and how any two of its versions differ. `?a=7` opens version 7, `&b=3` compares.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HistoryScreen } from '@/components/settings/history/history-screen';
import { getAssistant } from '@/lib/assistants/get';
import { listVersions } from '@/lib/assistants/versions';
import { pageAccount } from '@/lib/auth/page-account';
import { AppError } from '@/lib/errors';
import { readId } from '@/lib/http';
import { listModels } from '@/lib/models/catalogue';

export const metadata: Metadata = { title: 'History' };

const VERSIONS_AT_FIRST = 20;

type Props = { params: Promise<{ id: string }> };

export default async function HistoryPage({ params }: Props) {
  const { id } = await params;
  const account = await pageAccount(`/settings/assistants/${encodeURIComponent(id)}/history`);
  const found = await read(account.id, id);
  return <HistoryScreen key={found.assistant.id} {...found} models={listModels()} />;
}

async function read(accountId: string, id: string) {
  try {
    const assistantId = readId(id, 'assistant');
    const [assistant, first] = await Promise.all([
      getAssistant(accountId, assistantId),
      listVersions(accountId, assistantId, { limit: VERSIONS_AT_FIRST }),
    ]);
    return { assistant, first };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}
