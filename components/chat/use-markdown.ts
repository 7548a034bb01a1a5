'use client';
// Where the markdown renderer comes from: a page that opens an existing thread brings it along, so that its answers
// are there from the start; on a new chat it is loaded when the person begins to type.

import { type ComponentType, createContext, useContext, useEffect, useState } from 'react';
import type { MarkdownProps } from './markdown';

type MarkdownComponent = ComponentType<MarkdownProps>;

export const MarkdownContext = createContext<MarkdownComponent | null>(null);

export const loadMarkdown = () => import('./markdown');

/** Null until it is loaded; `needed` starts the loading. */
export function useMarkdown(needed: boolean): MarkdownComponent | null {
  const given = useContext(MarkdownContext);
  const [loaded, setLoaded] = useState<MarkdownComponent | null>(() => given);
  useEffect(() => {
    if (!needed || loaded) return;
    let wanted = true;
    loadMarkdown().then(
      ({ Markdown }) => wanted && setLoaded(() => Markdown),
      // Offline: the text stays readable without it.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [needed, loaded]);
  return loaded;
}
