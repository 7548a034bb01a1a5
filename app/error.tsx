'use client';
// What a page shows when the server could not make it.

import { Button } from '@/components/ui/button';

export default function PageError() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-sm content-center justify-items-center gap-2 p-6 text-center">
      <h1 className="font-semibold text-xl">This page could not be shown</h1>
      <p className="mb-3 text-text-muted">
        Something went wrong on the server. What is saved is safe, and this browser keeps what you typed.
      </p>
      <Button variant="primary" onClick={() => window.location.reload()}>
        Try again
      </Button>
    </main>
  );
}
