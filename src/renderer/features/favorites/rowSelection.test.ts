import { describe, expect, it } from 'vitest';
import { type RowSelection, selectRows, type SelectionStep } from './rowSelection.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const NONE: RowSelection<string> = { selected: new Set(), active: null, anchor: null };

const after = (...steps: SelectionStep<string>[]) => {
  const end = steps.reduce((before, step) => selectRows(IDS, before, step), NONE);
  return { selected: [...end.selected], active: end.active };
};

describe('selectRows', () => {
  it('moves without choosing', () => {
    expect(after({ kind: 'move', to: 'b' })).toEqual({ selected: [], active: 'b' });
  });

  it('chooses one row alone', () => {
    const steps = [{ kind: 'toggle', to: 'a' } as const, { kind: 'only', to: 'c' } as const];
    expect(after(...steps)).toEqual({ selected: ['c'], active: 'c' });
  });

  it('adds and takes away single rows', () => {
    expect(after({ kind: 'toggle', to: 'a' }, { kind: 'toggle', to: 'c' }).selected).toEqual([
      'a',
      'c',
    ]);
    expect(after({ kind: 'toggle', to: 'a' }, { kind: 'toggle', to: 'a' }).selected).toEqual([]);
  });

  it('extends a range both ways from where it began', () => {
    const from = { kind: 'only', to: 'c' } as const;
    expect(after(from, { kind: 'range', to: 'e' }).selected).toEqual(['c', 'd', 'e']);
    const steps = [from, { kind: 'range', to: 'e' }, { kind: 'range', to: 'b' }] as const;
    expect(after(...steps).selected).toEqual(['b', 'c']);
  });

  it('chooses all and none', () => {
    expect(after({ kind: 'all' }).selected).toEqual(IDS);
    expect(after({ kind: 'all' }, { kind: 'none' }).selected).toEqual([]);
  });

  it('drops rows that are gone', () => {
    const all = selectRows(IDS, NONE, { kind: 'all' });
    const { selected } = selectRows(['a', 'c'], all, { kind: 'move', to: 'a' });
    expect([...selected]).toEqual(['a', 'c']);
  });

  it('begins a range at a row whose beginning is gone', () => {
    const before: RowSelection<string> = { selected: new Set(), active: 'x', anchor: 'x' };
    const { selected } = selectRows(IDS, before, { kind: 'range', to: 'c' });
    expect([...selected]).toEqual(['c']);
  });
});
