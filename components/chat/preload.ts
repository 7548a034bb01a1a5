// Fetches what sending a message and showing its answer need, as soon as the person shows that they mean to.

import { preloadEngine } from './open-chat';
import { loadMarkdown } from './use-markdown';

export function preloadAnswering(): void {
  preloadEngine();
  // When it fails the answer is shown as it is written.
  loadMarkdown().catch(() => {});
}
