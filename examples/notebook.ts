// npm run example: two assistants, one for personal and one for work tasks, made and used by code.
//
// It follows the "Assistants" notebook of LangChain's course step by step, with the same client, against Maistro.
// Each step is a function that prints what the notebook prints and returns what it found out.

import { type Assistant, Client, type Message } from '@langchain/langgraph-sdk';
import { printMessage } from './print-message.ts';
import { PERSONAL_ROLE, WORK_ROLE } from './roles.ts';

/** The one graph that Maistro serves. */
const GRAPH = 'task_maistro';

/** A user of its own keeps what the example does apart from your lists in the browser. Leave it out to share them. */
const USER = 'notebook';

/** "Today" is a day of your calendar, not of the server's. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const PERSONAL = {
  todo_category: 'personal',
  user_id: USER,
  time_zone: TIME_ZONE,
  task_maistro_role: PERSONAL_ROLE,
};
const WORK = { todo_category: 'work', user_id: USER, time_zone: TIME_ZONE, task_maistro_role: WORK_ROLE };

type State = { messages: Message[] };
export type NotebookClient = Client<State>;

/** `url` is Maistro's address, such as http://localhost:3000. */
export function connect(url: string, apiKey: string): NotebookClient {
  return new Client<State>({ apiUrl: new URL('/api/langgraph', url).href, apiKey });
}

export async function createPersonalAssistant(client: NotebookClient): Promise<Assistant> {
  const assistant = await client.assistants.create({
    graphId: GRAPH,
    config: { configurable: { todo_category: 'personal' } },
  });
  console.log(assistant);
  return assistant;
}

/** A change makes a new version of the assistant; the first one stays. */
export async function givePersonalRole(client: NotebookClient, assistantId: string): Promise<Assistant> {
  const assistant = await client.assistants.update(assistantId, { config: { configurable: PERSONAL } });
  console.log(assistant);
  return assistant;
}

export async function createWorkAssistant(client: NotebookClient): Promise<Assistant> {
  const assistant = await client.assistants.create({ graphId: GRAPH, config: { configurable: WORK } });
  console.log(assistant);
  return assistant;
}

export async function searchAssistants(client: NotebookClient): Promise<Assistant[]> {
  const assistants = await client.assistants.search({ graphId: GRAPH });
  for (const { assistant_id, version, config } of assistants) console.log({ assistant_id, version, config });
  return assistants;
}

/** Makes an assistant only to delete it again. Returns the ids that were there with it, and without it. */
export async function createAndDeleteSpare(client: NotebookClient) {
  const ids = async (when: string) => {
    const assistants = await client.assistants.search({ graphId: GRAPH, limit: 100 });
    for (const { assistant_id } of assistants) console.log(`${when} delete:`, { assistant_id });
    return assistants.map(({ assistant_id }) => assistant_id);
  };
  const spare = await client.assistants.create({ graphId: GRAPH, config: { configurable: WORK } });
  const before = await ids('before');
  await client.assistants.delete(spare.assistant_id);
  console.log();
  return { spare: spare.assistant_id, before, after: await ids('after') };
}

export async function newThread(client: NotebookClient): Promise<string> {
  return (await client.threads.create()).thread_id;
}

/** Says something on a thread, prints each message as it comes, and returns those of this turn. */
export async function say(
  client: NotebookClient,
  threadId: string,
  assistantId: string,
  content: string,
): Promise<Message[]> {
  const run = client.runs.stream(threadId, assistantId, {
    input: { messages: [{ role: 'user', content }] },
    streamMode: 'values',
  });
  let earlier: number | undefined;
  let printed = 0;
  let messages: Message[] = [];
  for await (const { event, data } of run) {
    if (event === 'error') throw new Error(`${data.error}: ${data.message}`);
    if (event !== 'values') continue;
    messages = data.messages;
    // The first state ends with what was just said; what stands before it is the conversation so far.
    earlier ??= messages.length - 1;
    printed = Math.max(printed, earlier);
    for (const message of messages.slice(printed)) printMessage(message);
    printed = messages.length;
  }
  return messages.slice(earlier);
}

export const addWorkTodos = (client: NotebookClient, threadId: string, assistantId: string) =>
  say(
    client,
    threadId,
    assistantId,
    'Create or update few ToDos: 1) Re-film Module 6, lesson 5 by end of day today. 2) Update audioUX by next Monday.',
  );

export const addTodoWithoutDeadline = (client: NotebookClient, threadId: string, assistantId: string) =>
  say(client, threadId, assistantId, 'Create another ToDo: Finalize set of report generation tutorials.');

/** On the thread of addTodoWithoutDeadline: "this task" is the one that was just added. */
export const setItsDeadline = (client: NotebookClient, threadId: string, assistantId: string) =>
  say(client, threadId, assistantId, "OK, for this task let's get it done by next Tuesday.");

export const addPersonalTodos = (client: NotebookClient, threadId: string, assistantId: string) =>
  say(
    client,
    threadId,
    assistantId,
    'Create ToDos: 1) Check on swim lessons for the baby this weekend. 2) For winter travel, check AmEx points.',
  );

export const summarise = (client: NotebookClient, threadId: string, assistantId: string) =>
  say(client, threadId, assistantId, 'Give me a todo summary.');

async function runNotebook(client: NotebookClient): Promise<void> {
  const { assistant_id: personal } = await createPersonalAssistant(client);
  await givePersonalRole(client, personal);
  const { assistant_id: work } = await createWorkAssistant(client);
  await searchAssistants(client);
  await createAndDeleteSpare(client);

  await addWorkTodos(client, await newThread(client), work);
  // Sent again, it finds both on the list: nothing is added twice.
  await addWorkTodos(client, await newThread(client), work);
  const thread = await newThread(client);
  await addTodoWithoutDeadline(client, thread, work);
  await setItsDeadline(client, thread, work);

  await addPersonalTodos(client, await newThread(client), personal);
  await summarise(client, await newThread(client), personal);
}

if (import.meta.main) {
  const url = process.env.MAISTRO_URL || 'http://localhost:3000';
  const apiKey = process.env.MAISTRO_API_KEY;
  const isUp = await fetch(new URL('/api/langgraph/ok', url)).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!isUp) {
    console.error(
      `Maistro does not answer at ${url}. Start it with npm start, or say where it is in MAISTRO_URL.`,
    );
    process.exitCode = 1;
  } else if (!apiKey) {
    console.error(
      'Set MAISTRO_API_KEY to a key of yours. Settings > API keys makes one, and so does\n' +
        '  npm run api-key -- --email you@example.com --name example',
    );
    process.exitCode = 1;
  } else {
    await runNotebook(connect(url, apiKey));
  }
}
