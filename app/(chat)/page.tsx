// A new chat.

import { notFound } from 'next/navigation';
import { ChatScreen } from '@/components/chat/chat-screen';
import { loadScreen } from './load-screen';

export default async function NewChatPage() {
  const screen = await loadScreen('/', null);
  if (screen === null) notFound();
  return <ChatScreen {...screen} />;
}
