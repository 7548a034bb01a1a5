import { expect, test } from 'vitest';
import { commandOf } from './todo-keys';

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };

test.each([
  [{ key: 'j' }, 'next'],
  [{ key: 'J', shiftKey: true }, 'select-next'],
  // With the shift lock on.
  [{ key: 'J' }, 'next'],
  [{ key: 'ArrowUp' }, 'previous'],
  [{ key: 'ArrowUp', shiftKey: true }, 'select-previous'],
  [{ key: 'ArrowUp', altKey: true }, 'move-up'],
  [{ key: 'ArrowUp', altKey: true, shiftKey: true }, null],
  [{ key: 'z' }, 'undo'],
  [{ key: 'Z', shiftKey: true }, 'redo'],
  [{ key: 'z', metaKey: true }, 'undo'],
  [{ key: 'a', ctrlKey: true }, 'select-all'],
  [{ key: 'a' }, null],
  // Other programs' keys stay theirs.
  [{ key: 'd', ctrlKey: true }, null],
  [{ key: 'n', metaKey: true }, null],
  // With Shift on a German keyboard, without on an English one.
  [{ key: '/', shiftKey: true }, 'search'],
  [{ key: '/' }, 'search'],
  [{ key: '?', shiftKey: true }, 'help'],
  [{ key: 'x', isComposing: true }, null],
  [{ key: 'X', shiftKey: true }, null],
])('%j is %s', (pressed, command) => {
  expect(commandOf({ ...none, ...pressed })).toBe(command);
});
