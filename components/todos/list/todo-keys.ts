// What the keys do in a list of ToDos. Pure.

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
