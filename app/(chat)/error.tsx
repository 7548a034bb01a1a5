'use client';
// What a chat page shows when it could not be made, by the server or in the browser.

import { Button } from '@/components/ui/button';

export default function ChatError({ reset }: { reset: () => void }) {
  return (
    <main className="m-auto max-w-sm p-6 text-center">
      <h1 className="font-semibold text-xl">This page could not be shown</h1>
      <p className="mt-2 mb-5 text-text-muted">
        Something went wrong. Your chats and ToDos are kept, and so is what you typed. Check your connection
        and try again.
      </p>
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
