// A person's browser as the server sees it: requests with a cookie, to whichever instance is named.

import { z } from 'zod';

const assistants = z.object({ assistants: z.array(z.object({ id: z.string(), category: z.string() })) });
const part = z.looseObject({ type: z.string(), text: z.string().optional(), state: z.string().optional() });
const message = z.object({
  id: z.string(),
  role: z.string(),
  parts: z.array(part),
  metadata: z.looseObject({
    status: z.string(),
    error: z.looseObject({ code: z.string() }).optional(),
  }),
});
const messages = z.object({ messages: z.array(message) });
const queue = z.object({ queued: z.array(z.object({ messageId: z.string(), text: z.string() })) });
const todos = z.object({ todos: z.array(z.object({ task: z.string() })), next: z.string().nullish() });

export type StoredMessage = z.infer<typeof message>;

export class Person {
  readonly assistantId: string;
  readonly #cookie: string;

  private constructor(cookie: string, assistantId: string) {
    this.#cookie = cookie;
    this.assistantId = assistantId;
  }

  /** A new guest. */
  static async arrive(url: string): Promise<Person> {
    const response = await fetch(`${url}/api/auth/guest?next=/`, { redirect: 'manual' });
    const cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    // The first page makes the assistants of a new account.
    await (await fetch(url, { headers: { cookie } })).text();
    const answer = await fetch(`${url}/api/assistants`, { headers: { cookie } });
    const [first] = assistants.parse(await answer.json()).assistants;
    if (!first) throw new Error('A new guest has no assistant.');
    return new Person(cookie, first.id);
  }

  request(url: string, path: string, options: { method?: string; body?: object } = {}): Promise<Response> {
    const { method = 'GET', body } = options;
    return fetch(`${url}${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  post(url: string, threadId: string, body: object): Promise<Response> {
    const common = { threadId, assistantId: this.assistantId, timeZone: 'America/Los_Angeles' };
    return this.request(url, '/api/chat', { method: 'POST', body: { ...common, ...body } });
  }

  async messages(url: string, threadId: string): Promise<StoredMessage[]> {
    const response = await this.request(url, `/api/threads/${threadId}/messages?limit=1000`);
    // A thread whose first message never came is not there.
    if (response.status === 404) return [];
    return messages.parse(await response.json()).messages;
  }

  async queue(url: string, threadId: string): Promise<{ messageId: string; text: string }[]> {
    const response = await this.request(url, `/api/chat/${threadId}/queue`);
    if (response.status === 404) return [];
    return queue.parse(await response.json()).queued;
  }

  /** The whole list, page by page. */
  async tasks(url: string): Promise<string[]> {
    const tasks: string[] = [];
    for (let after: string | undefined; ; ) {
      const query = new URLSearchParams({ category: 'personal', limit: '1000', ...(after ? { after } : {}) });
      const page = todos.parse(await (await this.request(url, `/api/todos?${query}`)).json());
      tasks.push(...page.todos.map(({ task }) => task));
      if (!page.next) return tasks;
      after = page.next;
    }
  }
}

export const textOf = ({ parts }: StoredMessage): string => parts.map(({ text }) => text ?? '').join('');
