'use client';
// A part of the screen that the person asks for: where it cannot be fetched, a notice tells them.

import { useToast } from './toast';
import { usePart } from './use-part';

/** Tells that a part could not be fetched. */
export function useFetchFailure(): () => void {
  const toast = useToast();
  return () =>
    toast({ message: 'This part of Maistro could not be fetched. Check your connection and try again.' });
}

/** Null until it is there. `failed` is told when it cannot be fetched. */
export function useLoaded<Part>(
  needed: boolean,
  load: () => Promise<Part>,
  failed?: () => void,
): Part | null {
  const tell = useFetchFailure();
  return usePart({
    needed,
    load,
    onFailure: () => {
      failed?.();
      tell();
    },
  });
}
