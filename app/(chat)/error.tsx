'use client';
// What a chat page shows when the server could not make it.

import { Button } from '@/components/ui/button';

export default function ChatError({ reset }: { reset: () => void }) {
  return (
    <main className="m-auto max-w-sm p-6 text-center">
      <h1 className="font-semibold text-xl">This page could not be shown</h1>
      <p className="mt-2 mb-5 text-text-muted">
        Something went wrong on the server. Your chats and ToDos are kept, and so is what you typed.
      </p>
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
