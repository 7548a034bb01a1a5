// What the keys do in a list of ToDos. Pure; the help shows the same table.

export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'select-next'
  | 'select-previous'
  | 'select-all'
  | 'clear'
  | 'move-down'
  | 'move-up'
  | 'edit'
  | 'done'
  | 'deadline'
  | 'estimate'
  | 'new'
  | 'search'
  | 'undo'
  | 'redo'
  | 'help';

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

const PLAIN: Record<string, Command> = {
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
  home: 'first',
  end: 'last',
  enter: 'edit',
  x: 'done',
  d: 'deadline',
  e: 'estimate',
  n: 'new',
  z: 'undo',
  escape: 'clear',
};

const SHIFT: Record<string, Command> = {
  j: 'select-next',
  arrowdown: 'select-next',
  k: 'select-previous',
  arrowup: 'select-previous',
  z: 'redo',
};

/** Null for what is no key of the list. */
export function commandOf({ key, altKey, ctrlKey, metaKey, shiftKey, isComposing }: Pressed): Command | null {
  if (isComposing) return null;
  const name = key.toLowerCase();
  const control = ctrlKey || metaKey;
  if (altKey) {
    if (control || shiftKey) return null;
    return name === 'arrowup' ? 'move-up' : name === 'arrowdown' ? 'move-down' : null;
  }
  if (control) {
    if (name === 'a') return shiftKey ? null : 'select-all';
    return name === 'z' ? (shiftKey ? 'redo' : 'undo') : null;
  }
  // Where these stand on a keyboard, and whether Shift belongs to them, depends on its language.
  if (key === '/') return 'search';
  if (key === '?') return 'help';
  return (shiftKey ? SHIFT : PLAIN)[name] ?? null;
}

/** What the help shows. The first word of a combination is `control`, `alt` or `shift` where it has one. */
export const KEYS: readonly { title: string; keys: readonly { keys: readonly string[]; what: string }[] }[] =
  [
    {
      title: 'Move about',
      keys: [
        { keys: ['j', '↓'], what: 'Next ToDo' },
        { keys: ['k', '↑'], what: 'ToDo before' },
        { keys: ['n'], what: 'Add a ToDo' },
        { keys: ['/'], what: 'Search' },
      ],
    },
    {
      title: 'This ToDo',
      keys: [
        { keys: ['Enter'], what: 'Edit the title' },
        { keys: ['x'], what: 'Done, or not done' },
        { keys: ['d'], what: 'Deadline' },
        { keys: ['e'], what: 'Estimate' },
        { keys: ['alt ↑', 'alt ↓'], what: 'Move up or down' },
      ],
    },
    {
      title: 'Several',
      keys: [
        { keys: ['shift j', 'shift k'], what: 'Select further' },
        { keys: ['control A'], what: 'Select all' },
        { keys: ['Esc'], what: 'Select none' },
      ],
    },
    {
      title: 'Any time',
      keys: [
        { keys: ['z'], what: 'Undo' },
        { keys: ['shift z'], what: 'Redo' },
        { keys: ['?'], what: 'These keys' },
      ],
    },
  ];
