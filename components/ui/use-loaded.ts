'use client';
// A part of the screen that is fetched when it is first needed.

import { useEffect, useEffectEvent, useState } from 'react';
import { useToast } from './toast';

/** Null until it is there. `failed` is told when it cannot be fetched; a notice tells the person. */
export function useLoaded<Part>(
  needed: boolean,
  load: () => Promise<Part>,
  failed?: () => void,
): Part | null {
  const toast = useToast();
  const [part, setPart] = useState<Part | null>(null);
  const tell = useEffectEvent(() => {
    failed?.();
    toast({ message: 'This part of Maistro could not be fetched. Check your connection and try again.' });
  });
  useEffect(() => {
    if (!needed || part) return;
    let wanted = true;
    load().then(
      (loaded) => wanted && setPart(() => loaded),
      () => wanted && tell(),
    );
    return () => {
      wanted = false;
    };
  }, [needed, part, load]);
  return part;
}
