import { create } from 'zustand';
import type {
  ImportChoices,
  ImportPreview,
  ImportProgress,
  ImportRefusal,
  ImportReport,
} from '../../shared/import.ts';

/** A file that was looked at, with what the reader decided about it. */
export interface PreviewStage {
  readonly kind: 'preview';
  readonly path: string;
  /** The last one that could be made. */
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  /** Why the choices as they stand cannot be taken; null when they can. */
  readonly refusal: ImportRefusal | null;
  /** The file is being looked at again, with other choices. */
  readonly isLooking: boolean;
}

/** How far the import of one file has come. */
export type ImportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly path: string }
  | PreviewStage
  | {
      readonly kind: 'running';
      readonly ticket: string;
      readonly name: string;
      readonly entryCount: number;
      /** Null until the main process tells of any. */
      readonly progress: ImportProgress | null;
      readonly isCancelling: boolean;
    }
  | { readonly kind: 'done'; readonly report: ImportReport }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: ImportRefusal };

export interface Imports {
  readonly stage: ImportStage;
  /** Whether the dialog is open; an import that is under way goes on without it. */
  readonly isShown: boolean;
  /** Paths of files that wait their turn. */
  readonly queue: readonly string[];
}

export const NO_IMPORT: Imports = { stage: { kind: 'idle' }, isShown: false, queue: [] };

/** The import of files, one after the other: it goes on whatever section is shown. */
export const useImports = create<Imports>(() => NO_IMPORT);

export const showImport = (isShown: boolean): void => useImports.setState({ isShown });

/** Takes over what the main process tells; what is told of another import is left. */
export function noteProgress(progress: ImportProgress): void {
  useImports.setState(({ stage }) =>
    stage.kind === 'running' && stage.ticket === progress.ticket
      ? { stage: { ...stage, progress } }
      : {},
  );
}

/** Name of the file at the end of a path of any system. */
export const fileNameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
