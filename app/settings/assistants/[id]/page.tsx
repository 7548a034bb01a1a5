// Edit one assistant, and try what is typed.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AssistantEditor } from '@/components/settings/editor/assistant-editor';
import { listAssistants } from '@/lib/assistants/get';
import { pageAccount } from '@/lib/auth/page-account';
import { listModels } from '@/lib/models/catalogue';

export const metadata: Metadata = { title: 'Assistant' };

type Props = { params: Promise<{ id: string }> };

export default async function AssistantPage({ params }: Props) {
  const { id } = await params;
  const account = await pageAccount(`/settings/assistants/${encodeURIComponent(id)}`);
  const assistants = await listAssistants(account.id);
  const assistant = assistants.find((one) => one.id === id.toLowerCase());
  if (!assistant) notFound();
  const others = assistants
    .filter((one) => one !== assistant)
    .map(({ name, category, endUser }) => ({ name, category, endUser }));
  // A different assistant starts with a form of its own.
  return <AssistantEditor key={id} assistant={assistant} others={others} models={listModels()} />;
}
