import { extname, isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAX_QUERY } from '../../shared/limits.ts';

/** What a start of the app asks for. */
export interface StartRequest {
  readonly action:
    | { readonly kind: 'none' }
    /** The popup with an empty field. */
    | { readonly kind: 'popup' }
    /** The popup with what is selected. */
    | { readonly kind: 'selection' }
    /** A part of the screen, which the reader chooses. */
    | { readonly kind: 'screen' }
    /** The popup with this text, which is never empty. */
    | { readonly kind: 'lookup'; readonly text: string }
    /** The main window, which offers to take these files in; at least one. */
    | { readonly kind: 'files'; readonly paths: readonly string[] };
  /** Nothing is to be shown: the system starts the app at login. */
  readonly isHidden: boolean;
}

/** This much of a command line is looked at. */
const MOST_ARGUMENTS = 64;
const LONGEST_ARGUMENT = 16_384;

/** Whether the popup alone is asked for. */
export const isForPopup = ({ action }: StartRequest): boolean =>
  action.kind !== 'none' && action.kind !== 'files';

const NONE = { kind: 'none' } as const;

/**
 * What a list of arguments asks for: `--popup`, `--selection`, `--screen`, `--lookup TEXT`, `--lookup=TEXT`,
 * `--hidden`, a link `glossa://lookup?q=TEXT`, or whole paths of files that can be taken in.
 *
 * The list comes from any program that can start this one, so it is data: whatever is not one of
 * these is passed over, the first action counts, and what is too long is cut. Never throws.
 *
 * @param argv without the program itself; what is no list of strings asks for nothing.
 */
export function parseStart(argv: unknown): StartRequest {
  const given: readonly unknown[] = Array.isArray(argv) ? argv.slice(0, MOST_ARGUMENTS) : [];
  const list = given.filter(
    (each): each is string => typeof each === 'string' && each.length <= LONGEST_ARGUMENT,
  );
  const actions = list.map((argument, index) => actionOf(argument, list[index + 1]));
  const paths = list.map(pathOf).filter((path) => path !== null);
  const files = paths.length === 0 ? NONE : ({ kind: 'files', paths } as const);
  return {
    action: actions.find(({ kind }) => kind !== 'none') ?? files,
    isHidden: list.includes('--hidden'),
  };
}

function actionOf(argument: string, next: string | undefined): StartRequest['action'] {
  if (argument === '--popup') return { kind: 'popup' };
  if (argument === '--selection') return { kind: 'selection' };
  if (argument === '--screen') return { kind: 'screen' };
  if (argument === '--lookup') return lookup(next?.startsWith('--') === true ? '' : (next ?? ''));
  if (argument.startsWith('--lookup=')) return lookup(argument.slice('--lookup='.length));
  if (/^glossa:/i.test(argument)) return parseLink(argument);
  return NONE;
}

/** A desktop hands a file over by its whole path, or by its address. */
function pathOf(argument: string): string | null {
  const path = /^file:/i.test(argument) ? pathOfAddress(argument) : argument;
  const isFile = isAbsolute(path) && FILE_ENDINGS.includes(extname(path).slice(1).toLowerCase());
  return isFile ? path : null;
}

function pathOfAddress(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    return '';
  }
}

/** What a link of the scheme `glossa:` asks for; nothing unless it is `glossa://lookup?q=...`. */
export function parseLink(link: string): StartRequest['action'] {
  if (link.length > LONGEST_ARGUMENT || !URL.canParse(link)) return NONE;
  const { protocol, host, pathname, searchParams } = new URL(link);
  const isLookup = protocol === 'glossa:' && host === 'lookup' && /^\/?$/.test(pathname);
  return isLookup ? lookup(searchParams.get('q') ?? '') : NONE;
}

function lookup(given: string): StartRequest['action'] {
  // Control characters are no text; a pair of surrogates is not cut in two.
  const text = given
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_QUERY)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  return text === '' ? NONE : { kind: 'lookup', text };
}

/** Endings of files that can be taken in; what a file is is found out from its content. */
export const FILE_ENDINGS: readonly string[] =
  'md csv tsv txt xlsx ods json jsonl apkg colpkg tbx xml tei slob ifo index dsl dz mdx u8 zip tar gz tgz bz2 xz'.split(
    ' ',
  );
