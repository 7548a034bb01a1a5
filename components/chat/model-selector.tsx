'use client';
// Chooses which language model answers.

import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ModelInfo } from '@/lib/models/model-info';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover';
import { Skeleton } from '../ui/skeleton';

const ModelList = lazy(() => import('./model-list').then((module) => ({ default: module.ModelList })));

type ModelSelectorProps = { models: ModelInfo[]; current: ModelInfo; onChoose: (id: string) => void };

export function ModelSelector({ models, current, onChoose }: ModelSelectorProps) {
  const [open, setOpen] = useState(false);
  const choose = (id: string) => {
    onChoose(id);
    setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        data-testid="model-selector"
        aria-label={`Model: ${current.name}. Change`}
        className="flex h-8 min-w-0 items-center gap-1 rounded-lg px-2 text-sm text-text-muted hover:bg-muted hover:text-text data-[state=open]:bg-muted pointer-coarse:h-11"
      >
        <span className="truncate">{current.name}</span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0" />
      </PopoverTrigger>
      <PopoverContent side="top" aria-label="Choose a model" className="w-80 max-w-[calc(100vw-1rem)]">
        <Suspense
          fallback={
            <div className="grid gap-2 p-3">
              <Skeleton className="h-5" />
              <Skeleton className="h-9" />
            </div>
          }
        >
          <ModelList models={models} currentId={current.id} onChoose={choose} />
        </Suspense>
      </PopoverContent>
    </Popover>
  );
}
