'use client';
// All that can be changed about an assistant, with one button that saves it as a version.

import { useEffect, useEffectEvent } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ModelInfo } from '@/lib/models/model-info';
import { CategoryField } from '../assistants/category-field';
import { ColorPicker } from '../color-picker';
import { IconPicker } from '../icon-picker';
import { FIELDS } from './fields';
import { ModelField } from './model-field';
import { RoleField } from './role-field';
import { SaveBar } from './save-bar';
import type { Editor } from './use-editor';

/** Another assistant of the account, which may keep the same list. */
export type Other = { name: string; category: string; endUser: string };

type EditorFormProps = { editor: Editor; others: Other[]; models: ModelInfo[] };

export function EditorForm({ editor, others, models }: EditorFormProps) {
  const { current, draft, failure, deleted, change, save } = editor;
  const errorOf = (field: string) => failure?.field === field && failure.message;
  const isShown = FIELDS.some((field) => field === failure?.field) || deleted;

  const saveByKey = useEffectEvent(() => {
    if (!deleted) save();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (!event.repeat) saveByKey();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <form
      noValidate
      aria-label="Assistant"
      className="grid min-w-0 gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
        <Field label="Name" error={errorOf('name')}>
          {(aria) => (
            <Input
              {...aria}
              value={draft.name}
              dir="auto"
              autoComplete="off"
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <CategoryField
          value={draft.category}
          known={others}
          kept={current.category}
          error={errorOf('category')}
          onChange={(category) => change({ category })}
        />
        <Field label="Description" error={errorOf('description')}>
          {(aria) => (
            <Input
              {...aria}
              value={draft.description ?? ''}
              dir="auto"
              autoComplete="off"
              placeholder="What it is for, in a few words"
              onChange={(event) => change({ description: event.target.value || null })}
            />
          )}
        </Field>
        <ModelField value={draft.model} models={models} onChange={(model) => change({ model })} />
      </div>
      <RoleField value={draft.role} error={errorOf('role')} onChange={(role) => change({ role })} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <ColorPicker value={draft.color} onChange={(color) => change({ color })} />
        <IconPicker value={draft.icon} name={draft.name} onChange={(icon) => change({ icon })} />
      </div>
      <SaveBar editor={editor} failure={isShown ? undefined : failure?.message} />
    </form>
  );
}
