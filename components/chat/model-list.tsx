'use client';
// The language models to choose from, with a search. Loaded when the selector is opened.

import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import type { ModelInfo } from '@/lib/models/model-info';

type ModelListProps = { models: ModelInfo[]; currentId: string; onChoose: (id: string) => void };

export function ModelList({ models, currentId, onChoose }: ModelListProps) {
  return (
    <Command label="Models" defaultValue={currentId}>
      <Command.Input
        autoFocus
        placeholder="Search models..."
        className="h-11 w-full border-b bg-transparent px-3 text-sm outline-none placeholder:text-text-muted pointer-coarse:text-base"
      />
      <Command.List className="max-h-72 overflow-y-auto p-1">
        <Command.Empty className="px-2.5 py-3 text-sm text-text-muted">
          No model is called that.
        </Command.Empty>
        {models.map((model) => (
          <Command.Item
            key={model.id}
            value={model.id}
            keywords={[model.name, model.provider]}
            onSelect={() => onChoose(model.id)}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-sm data-[selected=true]:bg-muted"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{model.name}</span>
              <span className="block text-text-muted text-xs">{model.description}</span>
            </span>
            {model.id === currentId && <Check aria-label="Chosen" className="size-4 shrink-0" />}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
