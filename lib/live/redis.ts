// Instances tell each other over a channel of Redis.
import { createClient } from 'redis';
import { connectionOptions, keepConnected } from '../redis/connection.ts';
import type { Connect } from './transport.ts';

const CHANNEL = 'maistro:live';
const LONGEST_MESSAGE = 64_000;
const WITHOUT = 'changes made on other instances are shown later';

/** Tries again for as long as it is not closed. */
export function overRedis(url: string): Connect {
  return (receiver) => {
    const speaker = createClient(connectionOptions(url, { queues: false }));
    const listener = createClient(connectionOptions(url, { queues: true }));
    let isListening = false;
    // A connection that comes back takes its channels up again before it is ready.
    const ready = () => {
      if (isListening && listener.isReady) receiver.connected();
    };
    for (const client of [listener, speaker]) client.on('ready', ready);
    keepConnected(listener, WITHOUT);
    keepConnected(speaker, WITHOUT);
    listener
      .subscribe(CHANNEL, (message) => receiver.hear(message))
      .then(() => {
        isListening = true;
        ready();
      })
      .catch(() => {});
    return {
      longestMessage: LONGEST_MESSAGE,
      get isConnected() {
        return isListening && listener.isReady;
      },
      async send(messages) {
        await Promise.all(messages.map((message) => speaker.publish(CHANNEL, message)));
      },
      async close() {
        speaker.destroy();
        listener.destroy();
      },
    };
  };
}
