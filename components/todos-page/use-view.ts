'use client';
// Shows another view once its file is there. What is shown stays until then, and where it cannot be fetched a notice
// tells of it.

import { useEffect, useEffectEvent, useState } from 'react';
import { useToast } from '../ui/toast';
import type { View } from './address';
import { fetchView } from './fetch-view';

export function useView(show: (view: View) => void) {
  const toast = useToast();
  const [wanted, setWanted] = useState<View | null>(null);
  const arrived = useEffectEvent((view: View) => {
    setWanted(null);
    show(view);
  });
  const failed = useEffectEvent(() => {
    setWanted(null);
    toast({ message: 'This view could not be fetched. Check your connection and try again.' });
  });
  useEffect(() => {
    if (wanted === null) return;
    let isWanted = true;
    fetchView(wanted).then(
      () => isWanted && arrived(wanted),
      () => isWanted && failed(),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return { wanted, want: setWanted };
}
