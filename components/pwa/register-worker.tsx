'use client';
// Registers the service worker, once the page has all that it needs itself.

import { useEffect } from 'react';

export function RegisterWorker() {
  useEffect(() => {
    // A page of the development server changes all the time: nothing of it is to be kept.
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
    const register = () =>
      // Without it everything works but the offline page, as in a private window of some browsers.
      navigator.serviceWorker.register(`/sw.js?build=${process.env.BUILT_AT}`).catch(() => {});
    if (document.readyState === 'complete') register();
    else window.addEventListener('load', register, { once: true });
  }, []);
  return null;
}
