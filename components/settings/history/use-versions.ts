'use client';
// The versions of an assistant that were read so far. One never changes once it is written, so none is read twice.

import { useEffect, useEffectEvent, useState } from 'react';
import { requestJson } from '@/components/request-json';
import type { AssistantVersion } from '@/lib/assistants/assistant';

export type Page = { versions: AssistantVersion[]; hasMore: boolean };

export function useVersions(assistantId: string, first: Page) {
  const [listed, setListed] = useState(first);
  const [single, setSingle] = useState(new Map<number, AssistantVersion>());
  const [failure, setFailure] = useState('');
  const [loading, setLoading] = useState(false);
  const url = `/api/assistants/${assistantId}/versions`;
  // After a save elsewhere the page comes with newer ones.
  useEffect(
    () => setListed((known) => ({ ...known, versions: merge(known.versions, first.versions) })),
    [first],
  );

  const loadOlder = async () => {
    const oldest = listed.versions.at(-1)?.number;
    if (loading || !listed.hasMore || oldest === undefined) return;
    setLoading(true);
    const { data, failure: failed } = await requestJson<Page>(`${url}?before=${oldest}&limit=50`);
    setLoading(false);
    setFailure(failed?.message ?? '');
    if (data) setListed({ versions: merge(listed.versions, data.versions), hasMore: data.hasMore });
  };

  const find = (number: number | null) =>
    single.get(number ?? 0) ?? listed.versions.find((version) => version.number === number);

  /** Reads one that the list has not reached. */
  const ensure = async (number: number) => {
    if (find(number)) return;
    const { data, failure: failed } = await requestJson<{ version: AssistantVersion }>(`${url}/${number}`);
    setFailure(failed?.message ?? '');
    if (data) setSingle((known) => new Map(known).set(number, data.version));
  };

  return { ...listed, failure, loading, loadOlder, find, ensure };
}

/** Asks for a version that is shown and not yet known. */
export function useNeeded(number: number | null, ensure: (number: number) => void): void {
  const ask = useEffectEvent(ensure);
  useEffect(() => {
    if (number !== null) ask(number);
  }, [number]);
}

function merge(known: AssistantVersion[], more: AssistantVersion[]): AssistantVersion[] {
  const byNumber = new Map([...known, ...more].map((version) => [version.number, version]));
  return [...byNumber.values()].sort((a, b) => b.number - a.number);
}
