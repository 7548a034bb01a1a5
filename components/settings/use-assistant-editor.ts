'use client';
// What happens in an assistant's settings: typing, saving, meeting another tab's version, restoring.

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Failure, requestJson } from '@/components/request-json';
import type { Assistant } from '@/lib/assistants/assistant';
import { type AssistantDraft, differs, draftOf, readDraft, writeDraft } from './assistant-draft';

/** Another version became current meanwhile: `theirs`. */
type Conflict = { message: string; theirs: Assistant };

export function useAssistantEditor(initial: Assistant) {
  const router = useRouter();
  const [current, setCurrent] = useState(initial);
  const [draft, setDraft] = useState(() => draftOf(initial));
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const url = `/api/assistants/${initial.id}`;
  const isDirty = differs(draft, current) || draft.note.trim() !== '';

  const readKept = useEffectEvent(() => {
    const kept = readDraft(initial.id, draftOf(initial));
    if (!kept) return;
    setDraft(kept);
    setNotice('Here is what you typed and did not save.');
  });
  // After hydration, because the server does not know what this browser keeps.
  useEffect(() => readKept(), []);

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  const change = (fields: Partial<AssistantDraft>) => {
    const next = { ...draft, ...fields };
    setDraft(next);
    setNotice('');
    setFailure(null);
    writeDraft(initial.id, differs(next, current) || next.note.trim() !== '' ? next : null);
  };

  /** Shows a version as the one that is current and written into the form. */
  const show = (assistant: Assistant) => {
    setCurrent(assistant);
    setDraft(draftOf(assistant));
    writeDraft(initial.id, null);
    setConflict(null);
    setFailure(null);
  };

  const save = async (base: number) => {
    if (busy) return;
    setBusy(true);
    setNotice('');
    setFailure(null);
    const { name, color, role, note } = draft;
    const body = { name, color, role, note, baseVersion: base };
    const answer = await requestJson<{ assistant: Assistant; changed: boolean }>(url, 'PATCH', body);
    if (answer.failure?.code === 'conflict') {
      const latest = await requestJson<{ assistant: Assistant }>(url);
      if (latest.data) setConflict({ message: answer.failure.message, theirs: latest.data.assistant });
      setFailure(latest.failure ?? null);
    } else if (answer.failure) {
      setFailure(answer.failure);
    } else {
      const { assistant, changed } = answer.data;
      show(assistant);
      setNotice(
        changed
          ? `Saved as version ${assistant.version}. The next answer follows it.`
          : 'Nothing has changed, so there is no new version.',
      );
    }
    setBusy(false);
    router.refresh();
  };

  const restore = async (number: number) => {
    setBusy(true);
    setNotice('');
    setFailure(null);
    const answer = await requestJson<{ assistant: Assistant }>(`${url}/restore`, 'POST', { version: number });
    if (answer.failure) {
      setFailure(answer.failure);
    } else if (isDirty) {
      setCurrent(answer.data.assistant);
      const kept = { ...draft, base: number };
      setDraft(kept);
      writeDraft(initial.id, kept);
      setConflict(null);
      setNotice(`Version ${number} is current again. What you typed is still in the form, unsaved.`);
    } else {
      show(answer.data.assistant);
      setNotice(`Version ${number} is current again. The next answer follows it.`);
    }
    setBusy(false);
    router.refresh();
  };

  const discard = () => {
    show(conflict?.theirs ?? current);
    setNotice('');
  };

  return { current, draft, busy, notice, failure, conflict, isDirty, change, save, restore, discard };
}
