import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assistant } from '@/lib/assistants/assistant';
import { draftOf, readDraft, writeDraft } from './draft';
import { differs } from './fields';

const assistant: Assistant = {
  id: '1',
  version: 3,
  name: 'Work',
  description: null,
  color: 'teal',
  icon: null,
  category: 'work',
  endUser: '',
  role: 'Be brief.',
  model: null,
  isDefault: false,
};
const fallback = draftOf(assistant);

let store: Map<string, string>;

const storage = (entries: Map<string, string>) => ({
  getItem: (key: string) => entries.get(key) ?? null,
  setItem: (key: string, value: string) => entries.set(key, value),
  removeItem: (key: string) => entries.delete(key),
});
const newTab = () => vi.stubGlobal('sessionStorage', storage(new Map()));

beforeEach(() => {
  store = new Map();
  vi.stubGlobal('localStorage', storage(store));
  newTab();
});

describe('the draft of an assistant', () => {
  it('comes back with the version that it was typed against', () => {
    const draft = { ...fallback, role: 'Be thorough.', note: 'Longer', base: 2 };
    writeDraft('1', draft);
    expect(readDraft('1', fallback)).toEqual(draft);
    expect(readDraft('2', fallback)).toBeNull();
    expect(differs(draft, assistant)).toBe(true);
  });

  it('is forgotten once it is saved', () => {
    writeDraft('1', fallback);
    writeDraft('1', null);
    expect(readDraft('1', fallback)).toBeNull();
    expect(differs(fallback, assistant)).toBe(false);
  });

  it('is what was typed last for a new tab, and each tab forgets its own alone', () => {
    writeDraft('1', { ...fallback, role: 'Typed in the first tab.' });
    const first = sessionStorage;
    newTab();
    expect(readDraft('1', fallback)?.role).toBe('Typed in the first tab.');
    writeDraft('1', { ...fallback, role: 'Typed in the second tab.' });
    const second = sessionStorage;
    vi.stubGlobal('sessionStorage', first);
    expect(readDraft('1', fallback)?.role).toBe('Typed in the first tab.');
    writeDraft('1', null);
    newTab();
    expect(readDraft('1', fallback)?.role).toBe('Typed in the second tab.');
    vi.stubGlobal('sessionStorage', second);
    writeDraft('1', null);
    newTab();
    expect(readDraft('1', fallback)).toBeNull();
  });

  it.each(['{', 'null', '3', '{"role":5}'])('counts as none when the browser kept %s', (text) => {
    store.set('draft:assistant:1', text);
    expect(readDraft('1', fallback)).toBeNull();
  });

  it('does not stop the person from typing where storage is forbidden', () => {
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('sessionStorage', undefined);
    expect(() => writeDraft('1', fallback)).not.toThrow();
    expect(readDraft('1', fallback)).toBeNull();
  });
});
