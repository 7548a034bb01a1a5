'use client';
// Stands at the address of an assistant that is not there; one that was deleted can be brought back.

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { requestJson } from '@/components/request-json';
import { Button, buttonClass } from '@/components/ui/button';

export function MissingAssistant() {
  const { id } = useParams();
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  const undelete = async () => {
    setBusy(true);
    const answer = await requestJson(`/api/assistants/${id}/undelete`, 'POST');
    setBusy(false);
    setFailure(answer.failure?.message ?? '');
    // Next keeps what it did not find through a refresh of its router.
    if (answer.data) window.location.reload();
  };

  return (
    <div className="mx-auto grid max-w-md justify-items-start gap-3 py-16">
      <h1 className="font-semibold text-2xl">This assistant is not here</h1>
      <p className="text-text-muted">
        If it was deleted, it can come back as it was. What you typed and did not save is still in this
        browser.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={busy} onClick={undelete}>
          Bring it back
        </Button>
        <Link href="/settings" prefetch={false} className={buttonClass()}>
          All settings
        </Link>
      </div>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {failure}
      </p>
    </div>
  );
}
