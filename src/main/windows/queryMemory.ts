import type { WindowKind } from './windowKind.ts';

/** What each window was asked last, so that a page made anew can go on with it. */
export interface QueryMemory {
  readonly note: (window: WindowKind, query: string) => void;
  readonly last: (window: WindowKind) => string;
  /** The process of its page is gone. */
  readonly lose: (window: WindowKind) => void;
  /** Once after that, its last query; else ''. */
  readonly takeLost: (window: WindowKind) => string;
}

export function createQueryMemory(): QueryMemory {
  const last = new Map<WindowKind, string>();
  const lost = new Map<WindowKind, string>();
  return {
    note: (window, query) => {
      last.set(window, query);
    },
    last: (window) => last.get(window) ?? '',
    lose: (window) => {
      lost.set(window, last.get(window) ?? '');
    },
    takeLost: (window) => {
      const query = lost.get(window) ?? '';
      lost.delete(window);
      return query;
    },
  };
}
