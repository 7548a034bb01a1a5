// The page around a chat, for tests that ask nothing of it.
import type { Around } from './open-chat';

export const around: Around = { onThread: () => {}, whenListsSent: async () => {} };
