// What the command palette can do, as data: pure, so that it can be tested without a screen.

import {
  BookUser,
  CalendarClock,
  CalendarDays,
  FileCode,
  History,
  KeyRound,
  ListTodo,
  type LucideIcon,
  MessageSquare,
  Monitor,
  Moon,
  Pencil,
  Plus,
  Settings,
  SquarePen,
  Sun,
} from 'lucide-react';
import type { ShownAssistant } from '../assistants/shown-assistant';

export type Action =
  | { kind: 'switch'; assistantId: string }
  | { kind: 'open'; href: string }
  | { kind: 'find'; threadId: string; messageId: string }
  | { kind: 'theme'; theme: 'system' | 'light' | 'dark' }
  | { kind: 'add'; task: string };

export type Command = {
  /** Unique among the commands, and not shown. */
  id: string;
  title: string;
  /** Found by these words too. */
  words: string[];
  action: Action;
  Icon: LucideIcon;
  /** Shown in place of the icon. */
  assistant?: ShownAssistant;
  /** Whose chat it is, shown in place of the icon too. */
  by?: Pick<ShownAssistant, 'name' | 'color' | 'icon'>;
  /** Where the words stand in a message, as plain text. */
  excerpt?: { before: string; match: string; after: string };
  /** The digit that does the same with Alt. */
  digit?: number;
  /** Only for who looks for it: too many, or too seldom needed, to be listed unasked. */
  isHidden?: boolean;
};

export type CommandGroup = { title: string; commands: Command[] };

type Known = {
  assistants: ShownAssistant[];
  /** The latest first. */
  threads: { id: string; title: string }[];
  /** Whether Alt with a digit switches here. */
  hasDigits: boolean;
};

/** So many assistants have digits; so many are listed unasked. */
const DIGITS = 9;
const RECENT_CHATS = 5;

export function listCommands({ assistants, threads, hasDigits }: Known): CommandGroup[] {
  return [
    {
      title: 'Assistants',
      commands: assistants.map((assistant, place) => ({
        id: `switch ${assistant.id}`,
        title: assistant.name,
        words: [assistant.category, 'switch assistant'],
        action: { kind: 'switch', assistantId: assistant.id },
        Icon: MessageSquare,
        assistant,
        ...(hasDigits && place < DIGITS ? { digit: place + 1 } : {}),
        isHidden: place >= DIGITS,
      })),
    },
    {
      title: 'Chats',
      commands: [
        page('New chat', '/', SquarePen, 'begin write'),
        ...threads.map(({ id, title }, place) => ({
          ...page(title, `/chat/${id}`, MessageSquare),
          isHidden: place >= RECENT_CHATS,
        })),
      ],
    },
    {
      title: 'ToDos',
      commands: [
        page('All ToDos', '/todos', ListTodo, 'list search filter'),
        page('Week', '/todos?view=week', CalendarDays, 'calendar todos'),
        page('Day plan', '/todos?view=day', Sun, 'today schedule todos'),
        page('Log', '/todos?view=log', History, 'done history todos'),
      ],
    },
    {
      title: 'Settings',
      commands: [
        page('Settings', '/settings', Settings, 'assistants account import export'),
        page('New assistant', '/settings/assistants/new', Plus, 'create template'),
        page('Memory', '/settings/memory', BookUser, 'profile instructions'),
        page('Schedules', '/settings/schedules', CalendarClock, 'summary daily weekly'),
        page('API keys', '/settings/api-keys', KeyRound, 'programs mcp'),
        { ...page('API reference', '/docs/api', FileCode, 'programs documentation'), isHidden: true },
        ...assistants.flatMap(({ id, name }) => [
          { ...page(`Edit ${name}`, `/settings/assistants/${id}`, Pencil, 'role prompt'), isHidden: true },
          {
            ...page(`Versions of ${name}`, `/settings/assistants/${id}/history`, History, 'history'),
            isHidden: true,
          },
        ]),
      ],
    },
    {
      title: 'Appearance',
      commands: [
        theme('As the system', 'system', Monitor),
        theme('Light', 'light', Sun),
        theme('Dark', 'dark', Moon),
      ],
    },
  ];
}

export function addCommand(task: string): Command {
  return { id: 'add', title: task, words: [], action: { kind: 'add', task }, Icon: Plus };
}

function page(title: string, href: string, Icon: LucideIcon, words = ''): Command {
  return { id: `open ${href}`, title, words: words ? [words] : [], action: { kind: 'open', href }, Icon };
}

function theme(title: string, name: 'system' | 'light' | 'dark', Icon: LucideIcon): Command {
  return {
    id: `theme ${name}`,
    title,
    words: ['theme appearance colours'],
    action: { kind: 'theme', theme: name },
    Icon,
    isHidden: true,
  };
}
