'use client';
// Where the markdown renderer comes from: a page that opens an existing thread brings it along, so that its answers
// are there from the start; on a new chat it is loaded when the person begins to type.

import { type ComponentType, createContext, useContext } from 'react';
import type { MarkdownProps } from './markdown';
import { usePagePart } from './use-page-part';

type MarkdownComponent = ComponentType<MarkdownProps>;

export const MarkdownContext = createContext<MarkdownComponent | null>(null);

export const loadMarkdown = () => import('./markdown').then(({ Markdown }) => Markdown);

/** Null until it is loaded, when text is shown as it was written; `needed` starts the loading. */
export function useMarkdown(needed: boolean): MarkdownComponent | null {
  return usePagePart<MarkdownComponent>(useContext(MarkdownContext), loadMarkdown, needed);
}
