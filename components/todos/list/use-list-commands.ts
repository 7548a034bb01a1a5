'use client';
// What each key of the list does.

import type { RefObject } from 'react';
import type { Lines } from '@/lib/todos/lines';
import type { Command } from './todo-keys';
import { useListKeys } from './use-list-keys';
import type { Tools } from './use-list-tools';
import type { useRowFocus } from './use-row-focus';
import type { useSelection } from './use-selection';

const QUICK_ADD = '[data-quick-add], form input[type=text]';

type ListCommands = {
  lines: Lines;
  region: RefObject<HTMLElement | null>;
  list: RefObject<HTMLUListElement | null>;
  focus: ReturnType<typeof useRowFocus>;
  selection: ReturnType<typeof useSelection>;
  withTools: (act: (tools: Tools) => void) => void;
  onSearch: () => void;
};

export function useListCommands(list: ListCommands): void {
  const { focus, selection, withTools } = list;

  const rowOf = (target: Element) => target.closest<HTMLElement>('[data-todo]')?.dataset.todo ?? null;
  /** A part of the row in use, as the person would press it. */
  const press = (id: string | null, part: string) => {
    const row = id === null ? null : list.list.current?.querySelector(`[data-todo="${CSS.escape(id)}"]`);
    const button = row?.querySelector<HTMLElement>(part);
    button?.click();
    return Boolean(button);
  };

  const goTo = (target: Element, by: -1 | 1, selects: boolean) => {
    const from = rowOf(target) ?? focus.cursor.current;
    const rows = list.lines.rows();
    const at = from === null ? -1 : rows.indexOf(from);
    // From outside the list the first key goes to the row that was in use.
    const isInside = rowOf(target) !== null;
    const next = at < 0 ? rows[by === 1 ? 0 : rows.length - 1] : isInside ? rows[at + by] : rows[at];
    if (next === undefined) return at >= 0;
    if (selects) selection.extendTo(next, from);
    focus.focusRow(next);
    return true;
  };

  useListKeys(list.region, (command: Command, target) => {
    const inUse = rowOf(target);
    const hasSelection = selection.ids.size > 0;
    switch (command) {
      case 'next':
      case 'select-next':
        return goTo(target, 1, command === 'select-next');
      case 'previous':
      case 'select-previous':
        return goTo(target, -1, command === 'select-previous');
      case 'first':
      case 'last': {
        const rows = list.lines.rows();
        const end = command === 'first' ? rows[0] : rows.at(-1);
        if (inUse === null || end === undefined) return false;
        focus.focusRow(end);
        return true;
      }
      case 'select-all':
        if (!list.region.current?.contains(target) || list.lines.length === 0) return false;
        selection.selectAll();
        return true;
      case 'clear':
        if (hasSelection) withTools((tools) => tools.clear());
        return hasSelection;
      case 'move-down':
      case 'move-up':
        if (inUse === null) return false;
        withTools((tools) => tools.step(inUse, command === 'move-down' ? 1 : -1));
        return true;
      case 'done':
        if (!hasSelection) return press(inUse, 'input[type=checkbox]');
        withTools((tools) => tools.complete());
        return true;
      case 'deadline':
        if (!hasSelection) return press(inUse, '[data-action=deadline]');
        withTools((tools) => tools.openDay());
        return true;
      case 'estimate':
        return press(inUse, '[data-action=estimate]');
      case 'edit':
        return press(inUse, '[data-action=title]');
      case 'new': {
        const field = list.region.current?.querySelector<HTMLElement>(QUICK_ADD);
        field?.focus();
        return Boolean(field);
      }
      case 'search':
        list.onSearch();
        return true;
      case 'undo':
        withTools((tools) => tools.undo());
        return true;
      case 'redo':
        withTools((tools) => tools.redo());
        return true;
      case 'help':
        withTools((tools) => tools.help());
        return true;
    }
  });
}
