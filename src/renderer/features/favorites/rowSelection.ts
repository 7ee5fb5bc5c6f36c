/** Which rows of a table are chosen, by id, and where the keys are. */
export interface RowSelection<Id> {
  readonly selected: ReadonlySet<Id>;
  /** The row that has the keys; null before the first step. */
  readonly active: Id | null;
  /** Where a range begins. */
  readonly anchor: Id | null;
}

/** What the reader did to a row. */
export type SelectionStep<Id> =
  | { readonly kind: 'move'; readonly to: Id }
  | { readonly kind: 'only'; readonly to: Id }
  | { readonly kind: 'toggle'; readonly to: Id }
  | { readonly kind: 'range'; readonly to: Id }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

/**
 * The selection after a step. `ids` are the rows in the order they stand; ids that are not among
 * them any more (filtered out, removed) are dropped.
 */
export function selectRows<Id>(
  ids: readonly Id[],
  before: RowSelection<Id>,
  step: SelectionStep<Id>,
): RowSelection<Id> {
  const here = new Set(ids);
  const kept = [...before.selected].filter((id) => here.has(id));
  switch (step.kind) {
    case 'move':
      return { selected: new Set(kept), active: step.to, anchor: step.to };
    case 'only':
      return { selected: new Set([step.to]), active: step.to, anchor: step.to };
    case 'toggle': {
      const rest = kept.filter((id) => id !== step.to);
      const selected = rest.length < kept.length ? rest : [...kept, step.to];
      return { selected: new Set(selected), active: step.to, anchor: step.to };
    }
    case 'range': {
      const { anchor: begun } = before;
      const anchor = begun !== null && here.has(begun) ? begun : step.to;
      const [from, to] = [ids.indexOf(anchor), ids.indexOf(step.to)].toSorted((a, b) => a - b);
      const selected = new Set(ids.slice(from, (to ?? 0) + 1));
      return { selected, active: step.to, anchor };
    }
    case 'all':
      return { ...before, selected: here };
    case 'none':
      return { ...before, selected: new Set() };
  }
}
