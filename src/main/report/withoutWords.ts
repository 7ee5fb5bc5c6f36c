import { framesOf } from './framesOf.ts';

/** The rooms that throw errors of ours, as `room: what, value`. */
const OWN =
  /^(?:main|library|formats|ipc|popup|settings|shell|windows|tray|hotkeys?): [^,\n“"']{1,120}/;
/** Whose messages name parts of programs, and what they are about only in quotes. */
const OF_PROGRAMS: ReadonlySet<string> = new Set(['TypeError', 'ReferenceError', 'RangeError']);
const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g;
const SYSTEM_CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

/**
 * What an error says, without a word of what was looked up, selected or read: messages of others may
 * repeat any of it (`JSON.parse` shows the text that it fails on), so only those are taken that are
 * known not to. Names, codes and the places in the program stay.
 */
export function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const { name, message, stack = '', cause } = error;
  const { code, syscall, errcode } = error as Error & Record<string, unknown>;
  const known = [code, syscall].filter(
    (word) => typeof word === 'string' && (SYSTEM_CODE.test(word) || /^[a-z]{1,20}$/.test(word)),
  );
  const kind = /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error';
  const said =
    OWN.exec(message)?.[0] ?? (OF_PROGRAMS.has(name) ? message.replaceAll(QUOTED, '“…”') : '');
  // SQLite's own number: of all its errors Node gives the same code.
  const number = Number.isSafeInteger(errcode) ? String(errcode) : '';
  const first = [kind, ...known, number, said.slice(0, 200)]
    .filter((part) => part !== '')
    .join(' ');
  const because = cause === undefined ? [] : [`caused by ${withoutWords(cause)}`];
  return [first, ...framesOf(stack), ...because].join('\n');
}
