'use client';
// Takes ToDos out as a file: of one list or of all, with everything (JSON) or for a spreadsheet (CSV).

import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { List } from './lists';

const FORMATS = [
  { format: 'json', label: 'JSON, with everything' },
  { format: 'csv', label: 'CSV, for a spreadsheet' },
] as const;

export function ExportLists({ lists }: { lists: readonly List[] }) {
  const [key, setKey] = useState('');
  const id = useId();
  const of = key === '' ? '' : `&category=${encodeURIComponent(key)}`;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-sm">
          Which ToDos
        </label>
        <Select id={id} named={lists} value={key} onValueChange={setKey} className="pr-8 text-sm">
          <option value="">All lists</option>
        </Select>
      </div>
      {FORMATS.map(({ format, label }) => (
        <a key={format} href={`/api/todos/export?format=${format}${of}`} download className={buttonClass()}>
          <Download aria-hidden className="size-4" />
          {label}
        </a>
      ))}
    </div>
  );
}
