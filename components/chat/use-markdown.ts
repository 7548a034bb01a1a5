'use client';
// Where the markdown renderer comes from: a page that opens an existing thread brings it along, so that its answers
// are there from the start; on a new chat it is loaded when the person begins to type.

import { type ComponentType, createContext, useContext } from 'react';
import { patiently } from '../ui/patiently';
import { usePart } from '../ui/use-part';
import type { MarkdownProps } from './markdown';

type MarkdownComponent = ComponentType<MarkdownProps>;

export const MarkdownContext = createContext<MarkdownComponent | null>(null);

/** Never rejects. */
export const loadMarkdown = () => patiently(() => import('./markdown').then(({ Markdown }) => Markdown));

/** Null until it is loaded, when text is shown as it was written; `needed` starts the loading. */
export function useMarkdown(needed: boolean): MarkdownComponent | null {
  return usePart<MarkdownComponent>({ needed, load: loadMarkdown, given: useContext(MarkdownContext) });
}
