// An existing chat.

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ThreadScreen } from '@/components/chat/thread-screen';
import { getAccount } from '@/lib/auth/session';
import { loadScreen, openThread } from '../../load-screen';

const isId = (id: string) => z.guid().safeParse(id).success;

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, account] = await Promise.all([params, getAccount()]);
  const thread = account && isId(id) ? await openThread(account.id, id) : null;
  return { title: thread?.title ?? 'Chat' };
}

export default async function ThreadPage({ params }: Props) {
  const { id } = await params;
  const screen = isId(id) ? await loadScreen(`/chat/${id}`, id) : null;
  if (screen === null) notFound();
  return <ThreadScreen key={id} {...screen} />;
}
