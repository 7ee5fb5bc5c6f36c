import { create } from 'zustand';
import type {
  IfKnown,
  ImportChoices,
  ImportPreview,
  ImportProgress,
  ImportRefusal,
  ImportReport,
} from '../../shared/import.ts';
import { api } from '../api.ts';

/** Counts what was asked last: an answer that comes after another question is dropped. */
let lastQuestion = 0;

/** Takes up files: the first is looked at as soon as nothing else is under way. */
export function addFiles(paths: readonly string[]): void {
  const { stage, queue } = useImports.getState();
  const isFree = stage.kind === 'idle' || stage.kind === 'done' || stage.kind === 'refused';
  useImports.setState({ queue: [...queue, ...paths], isShown: true });
  if (isFree) nextFile();
}

/** Asks for a file and looks at it. */
export async function chooseFile(): Promise<void> {
  const path = await api.chooseImportFile();
  if (path !== null) addFiles([path]);
}

/** Goes on with the next file that waits, or ends. */
export function nextFile(): void {
  lastQuestion += 1;
  const [path, ...queue] = useImports.getState().queue;
  if (path === undefined) useImports.setState({ stage: { kind: 'idle' }, isShown: false });
  else {
    useImports.setState({ stage: { kind: 'looking', path }, queue });
    void look(path);
  }
}

async function look(path: string): Promise<void> {
  const answer = await ask(api.previewImport(path, {}));
  if (answer === null) return;
  if ('ticket' in answer) {
    setStage({
      kind: 'preview',
      path,
      preview: answer,
      choices: {},
      refusal: null,
      isLooking: false,
    });
  } else setStage({ kind: 'refused', fileName: fileNameOf(path), refusal: answer });
}

/** Another decision of the reader: the file is looked at again with it. */
export async function choose(change: ImportChoices): Promise<void> {
  const { stage } = useImports.getState();
  if (stage.kind !== 'preview') return;
  await lookAgain({ ...stage, choices: { ...stage.choices, ...change } });
}

/** Another table, or another way to read it: what its columns hold is found out anew. */
export async function chooseTable(
  change: Pick<ImportChoices, 'hasHeader' | 'sheet'>,
): Promise<void> {
  const { stage } = useImports.getState();
  if (stage.kind !== 'preview') return;
  const { columns: _columns, ...choices } = stage.choices;
  await lookAgain({ ...stage, choices: { ...choices, ...change } });
}

/** Another name, which changes nothing else: it is handed over when the import starts. */
export function setName(name: string): void {
  const { stage } = useImports.getState();
  if (stage.kind !== 'preview') return;
  setStage({ ...stage, choices: { ...stage.choices, name } });
}

/** Gives the stage as it stands afterwards; null when something else was begun meanwhile. */
async function lookAgain(stage: PreviewStage): Promise<PreviewStage | null> {
  setStage({ ...stage, isLooking: true });
  const answer = await ask(api.previewImport(stage.path, stage.choices));
  const now = useImports.getState().stage;
  if (answer === null || now.kind !== 'preview') return null;
  const seen: PreviewStage = {
    ...stage,
    // A name may have been typed meanwhile.
    choices: {
      ...stage.choices,
      ...(now.choices.name === undefined ? {} : { name: now.choices.name }),
    },
    isLooking: false,
    ...('ticket' in answer ? { preview: answer, refusal: null } : { refusal: answer }),
  };
  setStage(seen);
  return seen;
}

/**
 * Starts the import of the file that is looked at.
 *
 * @param ifKnown what to do when the very file is in the library already
 */
export async function startImport(ifKnown: IfKnown): Promise<void> {
  const { stage } = useImports.getState();
  if (stage.kind !== 'preview' || stage.isLooking) return;
  const { name } = stage.choices;
  const isRenamed = name !== undefined && name !== stage.preview.name;
  const ready = isRenamed ? await lookAgain(stage) : stage;
  if (ready === null || ready.refusal !== null) return;
  const { ticket, name: given, entryCount, sameAs, fileName } = ready.preview;
  setStage({
    kind: 'running',
    ticket,
    name: given,
    entryCount,
    progress: null,
    isCancelling: false,
  });
  const answer = await ask(api.startImport(ticket, sameAs === null ? null : ifKnown));
  if (answer === null) return;
  if (answer.kind === 'imported') setStage({ kind: 'done', report: answer });
  else setStage({ kind: 'refused', fileName, refusal: answer });
}

export async function cancelImport(): Promise<void> {
  const { stage } = useImports.getState();
  if (stage.kind !== 'running') return;
  setStage({ ...stage, isCancelling: true });
  await api.cancelImport(stage.ticket);
}

const setStage = (stage: ImportStage): void => useImports.setState({ stage });

type Answer = ImportPreview | ImportReport | ImportRefusal;

/** The answer to the last question; null when another was asked since. */
async function ask<A extends Answer>(answer: Promise<A>): Promise<A | ImportRefusal | null> {
  lastQuestion += 1;
  const question = lastQuestion;
  try {
    const given = await answer;
    return question === lastQuestion ? given : null;
  } catch {
    // The main process has logged it whole.
    const refusal: ImportRefusal = { kind: 'refused', fault: 'unknown', detail: '' };
    return question === lastQuestion ? refusal : null;
  }
}

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

interface Imports {
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
