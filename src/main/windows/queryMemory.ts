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
  const last: Record<WindowKind, string> = { main: '', popup: '' };
  const lost: Record<WindowKind, string> = { main: '', popup: '' };
  return {
    note: (window, query) => {
      last[window] = query;
    },
    last: (window) => last[window],
    lose: (window) => {
      lost[window] = last[window];
    },
    takeLost: (window) => {
      const query = lost[window];
      lost[window] = '';
      return query;
    },
  };
}
