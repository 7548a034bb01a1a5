// Fetches what sending a message and showing its answer need, as soon as the person shows that they mean to.

import { preloadEngine } from './open-chat';
import { loadMarkdown } from './use-markdown';
import { loadMessageList } from './use-message-list';

export function preloadAnswering(): void {
  preloadEngine();
  void loadMarkdown();
  void loadMessageList();
}
