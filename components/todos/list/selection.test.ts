import { describe, expect, it } from 'vitest';
import { among, everything, extended, NOTHING, toggled } from './selection';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = ({ ids: of }: typeof NOTHING) => [...of].sort();

describe('a selection', () => {
  it('takes rows in and out one by one', () => {
    const two = toggled(toggled(NOTHING, 'b'), 'd');
    expect(ids(two)).toEqual(['b', 'd']);
    expect(ids(toggled(two, 'b'))).toEqual(['d']);
  });

  it('reaches from the row chosen last to the one that is chosen with Shift, either way, and turns round it', () => {
    const one = toggled(NOTHING, 'c');
    const down = extended(one, order, 'e');
    expect(ids(down)).toEqual(['c', 'd', 'e']);
    expect(ids(extended(down, order, 'b'))).toEqual(['b', 'c']);
  });

  it('begins at the row in use where none was chosen, or has left the list', () => {
    expect(ids(extended(NOTHING, order, 'c', 'b'))).toEqual(['b', 'c']);
    expect(ids(extended(NOTHING, order, 'c'))).toEqual(['c']);
    expect(ids(extended(toggled(NOTHING, 'gone'), order, 'c', 'd'))).toEqual(['c', 'd']);
  });

  it('holds all, and lets go of those that are not shown any more', () => {
    const all = everything(order);
    expect(ids(all)).toEqual(order);
    expect(ids(among(all, ['b', 'e']))).toEqual(['b', 'e']);
    expect(among(all, order)).toBe(all);
  });
});
