// Edit one assistant: what it is now, and all it has been.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AssistantSettings } from '@/components/settings/assistant-settings';
import { getAssistant } from '@/lib/assistants/get';
import { listVersions } from '@/lib/assistants/versions';
import { pageAccount } from '@/lib/auth/page-account';
import { AppError } from '@/lib/errors';
import { readId } from '@/lib/http';

export const metadata: Metadata = { title: 'Assistant' };

const VERSIONS_AT_FIRST = 20;

type Props = { params: Promise<{ id: string }> };

export default async function AssistantPage({ params }: Props) {
  const { id } = await params;
  const account = await pageAccount(`/settings/assistants/${encodeURIComponent(id)}`);
  const found = await read(account.id, id);
  // A different assistant starts with a form of its own.
  return <AssistantSettings key={found.assistant.id} {...found} />;
}

async function read(accountId: string, id: string) {
  try {
    const assistantId = readId(id, 'assistant');
    const [assistant, versions] = await Promise.all([
      getAssistant(accountId, assistantId),
      listVersions(accountId, assistantId, { limit: VERSIONS_AT_FIRST }),
    ]);
    return { assistant, versions };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}
