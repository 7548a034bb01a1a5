// What the palette needs from the page it is opened on.

import type { ShownAssistant } from '../assistants/shown-assistant';

export type PaletteSource = {
  assistants: ShownAssistant[];
  /** The latest first. */
  threads: { id: string; title: string }[];
  /** Whose list gets what is typed; null while nobody is known. */
  current: ShownAssistant | null;
  /** Whether Alt with a digit switches on this page. */
  hasDigits: boolean;
  /** Said in place of what could not be read. */
  notice: string | null;
  choose: (assistantId: string) => void;
  /** Opens a chat at a message. */
  openHit: (threadId: string, messageId: string) => void;
  /** Rejects with an Error whose message is for the person. */
  addTodo: (task: string) => Promise<void>;
};
