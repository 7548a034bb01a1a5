'use client';
// The field that adds a ToDo, with the list it goes to where several are shown. The last choice stays.

import { useEffect, useState } from 'react';
import { AddTodo } from '../todos/add/add-todo';
import { Select } from '../ui/select';
import type { List } from './lists';

// Begins with what signing out removes.
const KEPT = 'kept:add-to';

type AddToListProps = {
  lists: readonly List[];
  /** 'YYYY-MM-DD': the deadline of what names none. */
  day?: string;
  placeholder?: string;
};

export function AddToList({ lists, day, placeholder }: AddToListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => setChosen(recall()), []);
  const list = lists.find(({ key }) => key === chosen) ?? lists[0];
  if (!list) return null;
  return (
    <div data-color={list.color} className="flex items-start">
      <div className="min-w-0 flex-1">
        <AddTodo category={list.key} day={day} placeholder={placeholder} />
      </div>
      {lists.length > 1 && (
        <Select
          named={lists}
          aria-label="Add to the list"
          value={list.key}
          onValueChange={(key) => {
            setChosen(key);
            keep(key);
          }}
          size="medium"
          className="mr-3 max-w-36 pr-7! pl-2.5!"
        />
      )}
    </div>
  );
}

function recall(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(key: string): void {
  try {
    localStorage.setItem(KEPT, key);
  } catch {
    // Then the choice lasts as long as the page.
  }
}
