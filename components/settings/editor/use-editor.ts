'use client';
// What happens in an assistant's editor: typing, saving, meeting another tab's version, outliving a deletion.

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Failure, requestJson } from '@/components/request-json';
import type { Assistant, AssistantVersion } from '@/lib/assistants/assistant';
import type { ThreeWays } from './conflict';
import { type AssistantDraft, draftOf, readDraft, writeDraft } from './draft';
import { type AssistantFields, changedFields, differs, fieldsOf } from './fields';

/** Another version, `version`, became current meanwhile. */
export type Conflict = ThreeWays & { message: string; version: number };
export type Editor = ReturnType<typeof useEditor>;

type Loaded = { assistant: Assistant };

export function useEditor(initial: Assistant) {
  const router = useRouter();
  const [current, setCurrent] = useState(initial);
  const [draft, setDraft] = useState(() => draftOf(initial));
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [deleted, setDeleted] = useState(false);
  const url = `/api/assistants/${initial.id}`;
  const isDirty = differs(draft, current) || draft.note.trim() !== '';

  const keep = (next: AssistantDraft, saved = current) => {
    setDraft(next);
    writeDraft(initial.id, differs(next, saved) || next.note.trim() !== '' ? next : null);
  };

  const say = (sentence: string, failed: Failure | null = null) => {
    setNotice(sentence);
    setFailure(failed);
  };

  const readKept = useEffectEvent(() => {
    const kept = readDraft(initial.id, draftOf(initial));
    if (!kept) return;
    setDraft(kept);
    setNotice('Here is what you typed and did not save.');
  });
  // After hydration, because the server does not know what this browser keeps.
  useEffect(() => readKept(), []);

  /** Whoever comes back to this tab sees what has happened meanwhile. */
  const lookAgain = useEffectEvent(async () => {
    if (document.visibilityState !== 'visible' || busy || conflict || deleted) return;
    const { data, failure: failed } = await requestJson<Loaded>(url);
    if (failed?.code === 'not_found') setDeleted(true);
    if (data && data.assistant.version !== current.version && !isDirty) show(data.assistant);
  });
  useEffect(() => {
    const look = () => lookAgain();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  /** Shows a version as the one that is current and written into the form. */
  const show = (assistant: Assistant) => {
    setCurrent(assistant);
    setDraft(draftOf(assistant));
    writeDraft(initial.id, null);
    setConflict(null);
    setFailure(null);
  };

  const change = (fields: Partial<AssistantDraft>) => {
    keep({ ...draft, ...fields });
    say('');
  };

  /** Finds out what the other save changed. */
  const meet = async (message: string, mine: AssistantDraft) => {
    const [latest, based] = await Promise.all([
      requestJson<Loaded>(url),
      mine.base === current.version
        ? { data: { version: current } }
        : requestJson<{ version: AssistantVersion }>(`${url}/versions/${mine.base}`),
    ]);
    if (!latest.data) return setFailure(latest.failure);
    const { assistant } = latest.data;
    const base = fieldsOf(based.data?.version ?? assistant);
    setConflict({
      message,
      version: assistant.version,
      base,
      theirs: fieldsOf(assistant),
      mine: fieldsOf(mine),
    });
    setCurrent(assistant);
  };

  /** True once it is saved. */
  const saveDraft = async (mine: AssistantDraft, before: AssistantFields): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    say('');
    const body = { ...changedFields(mine, before), note: mine.note, baseVersion: mine.base };
    const answer = await requestJson<Loaded & { changed: boolean }>(url, 'PATCH', body);
    if (answer.data) {
      const { assistant, changed } = answer.data;
      show(assistant);
      if (changed) setNotice(`Saved as version ${assistant.version}. The next answer follows it.`);
      else {
        keep({ ...draftOf(assistant), note: mine.note }, assistant);
        setNotice(
          assistant.version === mine.base
            ? 'Nothing has changed, so there is no new version.'
            : `You had changed nothing. Version ${assistant.version} was saved elsewhere, and is shown now.`,
        );
      }
      router.refresh();
    } else if (answer.failure.code === 'conflict') {
      await meet(answer.failure.message, mine);
    } else if (answer.failure.code === 'not_found') {
      setDeleted(true);
    } else {
      setFailure(answer.failure);
    }
    setBusy(false);
    return answer.data !== undefined;
  };

  const save = () => saveDraft(draft, current);

  /** Saves what was chosen, as a change of their version. */
  const settle = (fields: AssistantFields) => {
    if (!conflict) return;
    const chosen = { ...fields, note: draft.note, base: conflict.version };
    keep(chosen, current);
    setConflict(null);
    return saveDraft(chosen, conflict.theirs);
  };

  const discard = () => {
    show(current);
    say('');
  };

  const undelete = async () => {
    setBusy(true);
    const { data, failure: failed } = await requestJson<Loaded>(`${url}/undelete`, 'POST');
    setBusy(false);
    say('', failed ?? null);
    if (!data) return;
    setDeleted(false);
    setCurrent(data.assistant);
    say(isDirty ? 'The assistant is back. What you typed is not saved yet.' : 'The assistant is back.');
    router.refresh();
  };

  /** A new assistant that is what stands in the form. */
  const createAnew = async () => {
    setBusy(true);
    const body = { from: null, ...fieldsOf(draft) };
    const { data, failure: failed } = await requestJson<Loaded>('/api/assistants', 'POST', body);
    setBusy(false);
    say('', failed ?? null);
    if (!data) return;
    writeDraft(initial.id, null);
    router.push(`/settings/assistants/${data.assistant.id}`);
  };

  return {
    ...{ current, draft, busy, notice, failure, conflict, deleted, isDirty },
    ...{ change, save, settle, discard, undelete, createAnew },
    /** Back to the form as it was; saving will ask again. */
    postpone: () => setConflict(null),
  };
}
