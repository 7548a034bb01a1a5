'use client';
// Leaves the page of somebody who has signed out in another tab.

import { useEffect } from 'react';
import { watchSignOut } from './sign-out';

export function WatchSignOut() {
  useEffect(watchSignOut, []);
  return null;
}
