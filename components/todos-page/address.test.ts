import { describe, expect, it } from 'vitest';
import { EVERYTHING_OPEN } from '@/lib/todos/find/filter';
import { readAddress, writeAddress } from './address';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('the address of the page of ToDos', () => {
  it('shows everything open where it says nothing, or nothing that can be read', () => {
    const plain = { view: 'list', filter: EVERYTHING_OPEN, date: null };
    expect(read('')).toEqual(plain);
    expect(read('view=month&status=lost&date=2025-13-45')).toEqual(plain);
  });

  it('is read as it was written', () => {
    for (const query of [
      '/todos',
      '/todos?q=rent&list=work&status=done&due=none&estimate=none&repeating=1',
      '/todos?view=day',
      '/todos?list=work&view=log',
      '/todos?view=week&date=2025-08-04',
    ]) {
      expect(writeAddress(read(query.split('?')[1] ?? ''))).toBe(query);
    }
  });

  it('keeps the list from view to view, and leaves the filter behind', () => {
    const { filter } = read('q=rent&list=work&due=today');
    expect(writeAddress({ view: 'week', filter, date: null })).toBe('/todos?list=work&view=week');
  });
});
