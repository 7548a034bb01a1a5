'use client';
// The assistants in Settings: found, put in order, copied, deleted, taken out to a file and in from one.

import { Download, Ellipsis, Plus, Upload } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import type { AssistantListItem } from '@/lib/assistants/assistant';
import { matching } from './assistant-item';
import { AssistantMenu } from './assistant-menu';
import { AssistantRow } from './assistant-row';
import { AssistantSearch } from './assistant-search';
import { DeleteDialog } from './delete-dialog';
import { useAssistants } from './use-assistants';
import { useImport } from './use-import';

// In files of their own: who only looks at the list need not wait for them.
const SortableList = dynamic(() => import('./sortable-list').then((file) => file.SortableList));
const ImportDialog = dynamic(() => import('./import-dialog').then((file) => file.ImportDialog), {
  ssr: false,
});

/** With more than these the search is of help. */
const AT_A_GLANCE = 6;

export function AssistantsSection({ initial }: { initial: AssistantListItem[] }) {
  const list = useAssistants(initial);
  const { assistants } = list;
  const [query, setQuery] = useState('');
  const [leaving, setLeaving] = useState<AssistantListItem | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const incoming = useImport(list.reload);
  const router = useRouter();
  const toast = useToast();

  const hasSearch = assistants.length > AT_A_GLANCE;
  const shown = hasSearch ? matching(assistants, query) : assistants;
  const isFiltered = shown !== assistants && query.trim() !== '';

  // The row went with its button: whoever uses the keyboard goes on from the heading.
  const known = useRef(assistants.length);
  useEffect(() => {
    if (assistants.length < known.current) heading.current?.focus();
    known.current = assistants.length;
  }, [assistants.length]);

  // The notice went with its Undo; whoever pressed it goes on from the row that is back.
  const section = useRef<HTMLElement>(null);
  const { returned } = list;
  useEffect(() => {
    if (returned) section.current?.querySelector<HTMLElement>(`[data-assistant="${returned}"] a`)?.focus();
  }, [returned]);

  const duplicate = async (assistant: AssistantListItem) => {
    const copy = await list.duplicate(assistant);
    if (!copy) return;
    const onClick = () => router.push(`/settings/assistants/${copy.id}`);
    toast({ message: `${copy.name} is made.`, action: { label: 'Edit', onClick } });
  };

  const menuOf = (assistant: AssistantListItem) => {
    const place = assistants.indexOf(assistant);
    return (
      <AssistantMenu
        assistant={assistant}
        place={place}
        total={assistants.length}
        onMove={(by) => list.move(assistant.id, place + by)}
        onDefault={(isDefault) => list.makeDefault(assistant, isDefault)}
        onDuplicate={() => void duplicate(assistant)}
        onDelete={() => setLeaving(assistant)}
      />
    );
  };

  return (
    <section ref={section} aria-labelledby="assistants" className="grid min-w-0 gap-3">
      <div className="flex min-h-9 items-center gap-2">
        <h2 id="assistants" ref={heading} tabIndex={-1} className="font-semibold">
          Assistants
        </h2>
        <span className="flex-1 text-sm text-text-muted tabular-nums">{assistants.length}</span>
        <Link
          href="/settings/assistants/new"
          prefetch={false}
          className={buttonClass({ variant: 'primary', size: 'small' })}
        >
          <Plus aria-hidden className="size-4" />
          New assistant
        </Link>
        <Menu>
          <MenuTrigger asChild>
            <IconButton label="Import and export">
              <Ellipsis />
            </IconButton>
          </MenuTrigger>
          <MenuContent align="end" className="w-56">
            <MenuItem onSelect={incoming.choose}>
              <Upload />
              Import from a file…
            </MenuItem>
            <MenuItem asChild>
              <a href="/api/assistants/export" download>
                <Download />
                Export all as a file
              </a>
            </MenuItem>
          </MenuContent>
        </Menu>
        <input {...incoming.input} />
      </div>
      {hasSearch && (
        <AssistantSearch value={query} found={isFiltered ? shown.length : null} onChange={setQuery} />
      )}
      <div className={cn('relative rounded-xl', incoming.over && 'outline-2 outline-ring outline-dashed')}>
        {isFiltered ? (
          <ul className="divide-y rounded-xl border empty:hidden">
            {shown.map((assistant) => (
              <AssistantRow
                key={assistant.id}
                assistant={assistant}
                menu={menuOf(assistant)}
                onMove={(by) => list.move(assistant.id, assistants.indexOf(assistant) + by)}
              />
            ))}
          </ul>
        ) : assistants.length > 0 ? (
          <SortableList assistants={assistants} onMove={list.move} menuOf={menuOf} />
        ) : (
          <p className="rounded-xl border border-dashed p-6 text-center text-sm text-text-muted">
            You have no assistants. When you next open the chat, Personal and Work are back.
          </p>
        )}
        {incoming.over && (
          <p className="absolute inset-0 z-20 flex items-center justify-center rounded-xl bg-background/90 font-medium">
            Drop a file to import its assistants
          </p>
        )}
      </div>
      <p role="status" className="sr-only">
        {list.status}
      </p>
      {leaving && (
        <DeleteDialog
          assistant={leaving}
          isLast={assistants.length === 1}
          onDelete={() => void list.remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
      {incoming.file && <ImportDialog {...incoming.dialog} file={incoming.file} />}
    </section>
  );
}
