import type { Notice } from '../../shared/notice.ts';

/** What the reader is to be told until it is dismissed. */
export interface NoticeBoard {
  readonly list: () => readonly Notice[];
  readonly add: (...notices: readonly Notice[]) => void;
  readonly dismiss: (kind: Notice['kind']) => void;
}

export function createNoticeBoard(onChange: (notices: readonly Notice[]) => void): NoticeBoard {
  let notices: readonly Notice[] = [];
  const set = (next: readonly Notice[]): void => {
    notices = next;
    onChange(notices);
  };
  return {
    list: () => notices,
    add: (...more) => {
      if (more.length > 0) set([...notices, ...more]);
    },
    dismiss: (kind) => set(notices.filter((notice) => notice.kind !== kind)),
  };
}
