import { create } from 'zustand';
import {
  PAPER_ENDINGS,
  type PaperId,
  type PaperRefusal,
  type PaperSource,
  type PassedPaper,
} from '../../shared/reading.ts';
import { api } from '../api.ts';
import { goTo } from '../screen/screenStore.ts';

/** How far the reading of a paper has come. */
export type ReadingStage =
  | { readonly kind: 'idle' }
  /** `share` is 0 to 1. */
  | { readonly kind: 'passing'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: PaperRefusal }
  | { readonly kind: 'passed'; readonly paper: PassedPaper; readonly isReading: boolean };

interface Reading {
  readonly stage: ReadingStage;
}

export const NO_READING: Reading = { stage: { kind: 'idle' } };

/** The paper that is read: it stays whatever section is shown. */
export const useReading = create<Reading>(() => NO_READING);

const setStage = (stage: ReadingStage): void => useReading.setState({ stage });

/** Counts what was asked last: an answer that comes after another question is dropped. */
let lastQuestion = 0;

/** Passes a paper and shows it in its section. */
export async function readPaper(from: PaperSource, name: string, isReading = false): Promise<void> {
  lastQuestion += 1;
  const question = lastQuestion;
  setStage({ kind: 'passing', name, share: 0 });
  goTo('reading');
  const answer = await passOrFail(from);
  if (question !== lastQuestion) return;
  if (answer.kind === 'passed') setStage({ kind: 'passed', paper: answer, isReading });
  else if (answer.fault === 'cancelled') setStage({ kind: 'idle' });
  else setStage({ kind: 'refused', name, refusal: answer });
}

async function passOrFail(from: PaperSource): Promise<PassedPaper | PaperRefusal> {
  try {
    return await api.passPaper(from);
  } catch {
    // The main process has logged it whole.
    return { kind: 'refused', fault: 'unknown', detail: '' };
  }
}

/** Asks for a file and passes it. */
export async function choosePaper(): Promise<void> {
  const path = await api.choosePaper();
  if (path !== null) await readPaper({ kind: 'file', path }, fileNameOf(path));
}

export function cancelPass(): void {
  lastQuestion += 1;
  setStage({ kind: 'idle' });
  void api.cancelPass();
}

/** Takes over how far the main process has come. */
export function notePass(share: number): void {
  useReading.setState(({ stage }) =>
    stage.kind === 'passing' ? { stage: { ...stage, share } } : {},
  );
}

/** Back to the list of papers. */
export const closePaper = (): void => setStage({ kind: 'idle' });

export const showText = (isReading: boolean): void =>
  useReading.setState(({ stage }) =>
    stage.kind === 'passed' ? { stage: { ...stage, isReading } } : {},
  );

/** Says of words of the paper that they are known, or are not. */
export function noteKnown(words: readonly string[], isKnown: boolean): void {
  const changed = new Set(words);
  useReading.setState(({ stage }) => {
    if (stage.kind !== 'passed') return {};
    const { paper } = stage;
    const marked = paper.words.map((each) =>
      changed.has(each.word) ? { ...each, isKnown } : each,
    );
    return { stage: { ...stage, paper: { ...paper, words: marked } } };
  });
}

/** Keeps how far the paper that is shown is read. */
export function keepPlace(id: PaperId, place: number): void {
  useReading.setState(({ stage }) =>
    stage.kind === 'passed' && stage.paper.kept?.id === id
      ? { stage: { ...stage, paper: { ...stage.paper, kept: { ...stage.paper.kept, place } } } }
      : {},
  );
  void api.keepPlace(id, place);
}

/** A paper that was removed is not shown as kept any more. */
export function forgetKept(ids: readonly PaperId[] | null): void {
  useReading.setState(({ stage }) => {
    const kept = stage.kind === 'passed' ? stage.paper.kept : null;
    const isGone = kept !== null && (ids === null || ids.includes(kept.id));
    return stage.kind === 'passed' && isGone
      ? { stage: { ...stage, paper: { ...stage.paper, kept: null } } }
      : {};
  });
}

/** Name of the file at the end of a path of any system. */
const fileNameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

const PAPERS = new RegExp(`\\.(?:${PAPER_ENDINGS.join('|')})$`, 'i');
const TEXTS = /\.(?:txt|md)$/i;

/** Whether a file is a paper; a text or a table of Markdown only where papers are read. */
export const isPaper = (path: string, isInReading: boolean): boolean =>
  PAPERS.test(path) || (isInReading && TEXTS.test(path));

/** Passes the first of some files that were handed over. */
export async function readFiles(paths: readonly string[]): Promise<void> {
  const [path] = paths;
  if (path !== undefined) await readPaper({ kind: 'file', path }, fileNameOf(path));
}
