// What a new assistant can start from: a template, nothing, or one that is there already.

import { Plus } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import type { Assistant } from '@/lib/assistants/assistant';
import type { Template } from '@/lib/assistants/templates';
import { AllSettingsLink } from '../all-settings-link';

type TemplateGalleryProps = { templates: readonly Template[]; assistants: Assistant[] };

const cardClass =
  'flex gap-3 rounded-xl border p-4 transition-colors hover:border-assistant hover:bg-assistant-soft';

export function TemplateGallery({ templates, assistants }: TemplateGalleryProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h1 className="font-semibold text-2xl">New assistant</h1>
          <p className="text-sm text-text-muted">
            Choose what it starts from. You see its role before anything is made, and can change all of it
            later.
          </p>
        </div>
        <AllSettingsLink />
      </div>
      <Choices label="Templates">
        <li className="grid">
          <Link href="?from=nothing" prefetch={false} className={`${cardClass} border-dashed`}>
            <span
              aria-hidden
              className="flex size-12 shrink-0 items-center justify-center rounded-2xl bg-muted text-text-muted"
            >
              <Plus className="size-6" />
            </span>
            <span className="grid min-w-0 content-start gap-0.5">
              <span className="font-medium">From nothing</span>
              <span className="text-sm text-text-muted">You write its role yourself</span>
            </span>
          </Link>
        </li>
        {templates.map(({ id, name, description, color, icon }) => (
          <li key={id} className="grid">
            <Link
              href={`?template=${id}`}
              prefetch={false}
              data-color={color}
              className={cardClass}
              aria-describedby={`${id}-description`}
              aria-label={name}
            >
              <AssistantMark name={name} color={color} icon={icon} size="large" />
              <span className="grid min-w-0 content-start gap-0.5">
                <span className="font-medium">{name}</span>
                <span id={`${id}-description`} className="text-sm text-text-muted">
                  {description}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </Choices>
      <Choices label="A copy of one of yours">
        {assistants.map(({ id, name, color, icon, category }) => (
          <li key={id} className="grid">
            <Link
              href={`?assistant=${id}`}
              prefetch={false}
              data-color={color}
              className={`${cardClass} items-center py-3!`}
            >
              <AssistantMark name={name} color={color} icon={icon} />
              <span className="grid min-w-0">
                <span className="truncate font-medium">{name}</span>
                <span className="truncate text-sm text-text-muted">{category} list</span>
              </span>
            </Link>
          </li>
        ))}
      </Choices>
    </div>
  );
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} className="grid gap-3">
      <h2 className="font-semibold">{label}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">{children}</ul>
    </section>
  );
}
