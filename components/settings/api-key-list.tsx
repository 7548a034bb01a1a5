'use client';
// The API keys of the account, each with a way to revoke it.

import type { ApiKey } from '@/lib/auth/api-keys/api-key';
import { RevokeDialog } from './revoke-dialog';
import { timeAgo } from './time-ago';
import { When } from './when';

type ApiKeyListProps = {
  keys: ApiKey[];
  now: number;
  /** Answers with what went wrong, or null. */
  onRevoke: (key: ApiKey) => Promise<string | null>;
};

export function ApiKeyList({ keys, now, onRevoke }: ApiKeyListProps) {
  if (keys.length === 0) {
    return (
      <div className="rounded-xl border border-dashed p-6 text-center text-sm text-text-muted">
        <p>You have no keys yet.</p>
        <p>A program that is to read or change your lists needs one.</p>
      </div>
    );
  }
  return (
    <ul className="divide-y rounded-xl border">
      {keys.map((key) => (
        <li key={key.id} className="flex items-center gap-3 px-4 py-3">
          <div className="grid min-w-0 flex-1 gap-0.5">
            <p className="truncate font-medium">{key.name}</p>
            <p className="text-sm text-text-muted">
              Ends in <span className="font-mono">{key.hint}</span> · made <When instant={key.createdAt} /> ·{' '}
              {key.lastUsedAt === null ? 'never used' : `last used ${timeAgo(key.lastUsedAt, now)}`}
            </p>
          </div>
          <RevokeDialog
            label={`Revoke ${key.name}`}
            title="Revoke this key?"
            description={
              <span className="wrap-anywhere">
                Programs that use “{key.name}” are locked out at once. This cannot be undone; a new key can be
                made at any time.
              </span>
            }
            action="Revoke key"
            onRevoke={() => onRevoke(key)}
          />
        </li>
      ))}
    </ul>
  );
}
