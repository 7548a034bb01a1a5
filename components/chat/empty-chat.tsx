'use client';
// What a chat shows before its first message: who is there, and what one might say.

import type { ModelInfo } from '@/lib/models/model-info';
import { AssistantMark } from '../assistants/assistant-mark';
import type { ShownAssistant } from '../assistants/shown-assistant';
import { preloadAnswering } from './preload';
import { suggestionsFor } from './suggestions';

type EmptyChatProps = { assistant: ShownAssistant; model: ModelInfo; onSend: (text: string) => void };

export function EmptyChat({ assistant, model, onSend }: EmptyChatProps) {
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col px-4 pt-[max(1rem,12dvh)] pb-6 max-sm:pt-6">
      <AssistantMark name={assistant.name} color={assistant.color} icon={assistant.icon} size="large" />
      <h1 className="mt-4 font-semibold text-2xl tracking-tight">
        <span className="text-assistant">{assistant.name}</span> is here.
      </h1>
      <p className="mt-1 max-w-xl text-pretty text-text-muted">
        {assistant.description
          ? `${assistant.description.replace(/[.\s]+$/, '')}. `
          : `Looks after your ${assistant.category} list. `}
        Say what is on your mind, and it goes on the list.
      </p>
      <ul data-testid="suggested-actions" aria-label="Suggestions" className="mt-6 grid gap-2 sm:grid-cols-2">
        {suggestionsFor(assistant.category).map((suggestion) => (
          <li key={suggestion.text}>
            <button
              type="button"
              title={suggestion.text}
              onPointerEnter={preloadAnswering}
              onFocus={preloadAnswering}
              onClick={() => onSend(suggestion.text)}
              className="h-full w-full rounded-xl border px-3.5 py-2.5 text-left transition-colors hover:border-assistant hover:bg-assistant-soft"
            >
              <span className="block font-medium text-sm">{suggestion.title}</span>
              <span className="block text-sm text-text-muted">{suggestion.detail}</span>
            </button>
          </li>
        ))}
      </ul>
      {model.provider === 'built-in' && (
        <p className="mt-5 text-sm text-text-muted">
          Answers come from built-in rules, without a language model. To connect one, set{' '}
          <code className="font-mono text-[0.8125rem]">OPENAI_API_KEY</code> or{' '}
          <code className="font-mono text-[0.8125rem]">OPENAI_BASE_URL</code> where Maistro is started.
        </p>
      )}
    </div>
  );
}
