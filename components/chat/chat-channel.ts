// Tells the other tabs of this browser that a thread has changed.

const NAME = 'maistro-chat';

export function openChannel(threadId: string, onChange: () => void): { tell: () => void; close: () => void } {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (event.data === threadId) onChange();
  };
  return { tell: () => channel.postMessage(threadId), close: () => channel.close() };
}
