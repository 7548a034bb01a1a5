'use client';
// The entries of a list, such as the connections, and a place for another one.

import { useState } from 'react';
import { FactRow } from './fact-row';
import type { MemoryControl } from './use-memory';

type FactListProps = {
  field: 'connections' | 'interests';
  keep: string;
  memory: MemoryControl;
  onFocus: (key: string) => void;
};

export function FactList({ field, ...props }: FactListProps) {
  const [edited, setEdited] = useState<string[]>([]);
  const known = props.memory.fields[field];
  const entries = [...known, ...edited.filter((entry) => entry !== '' && !known.includes(entry))];
  const onEditing = (entry: string, isEditing: boolean) =>
    setEdited((list) => {
      if (list.includes(entry) === isEditing) return list;
      return isEditing ? [...list, entry] : list.filter((one) => one !== entry);
    });
  return (
    <div className="grid gap-2">
      {entries.length > 0 && (
        <ul className="grid gap-2">
          {entries.map((entry) => (
            <li key={entry}>
              <FactRow fact={{ field, entry }} onEditing={onEditing} {...props} />
            </li>
          ))}
        </ul>
      )}
      <FactRow fact={{ field, entry: '' }} {...props} />
    </div>
  );
}
