'use client';
// Which version gave an answer, with the way to it in the history of its assistant.

import Link from 'next/link';
import { useKnownAssistant } from './assistant-provider';

type VersionLinkProps = { of: { id: string; name: string; version: number } };

/** Plain text for an assistant that was deleted: its history cannot be opened. */
export function VersionLink({ of: { id, name, version } }: VersionLinkProps) {
  if (!useKnownAssistant(id)) return `v${version}`;
  return (
    <Link
      href={`/settings/assistants/${id}/history?a=${version}`}
      prefetch={false}
      aria-label={`Version ${version} of ${name}`}
      title="See this version"
      className="rounded hover:text-text hover:underline hover:underline-offset-2"
    >
      v{version}
    </Link>
  );
}
