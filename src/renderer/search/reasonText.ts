import type { TFunction } from 'i18next';
import type { Hit, Reason, SearchAnswer } from '../../shared/hit.ts';
import { assertNever } from '../../shared/outcome.ts';

/** Why a hit was found, in a few words of the interface's language. */
export function hitReason(
  t: TFunction,
  { reason, script }: Pick<Hit, 'reason' | 'script'>,
): string {
  if (script === null) return reasonText(t, reason);
  const typed = t(script === 'traditional' ? 'reason.traditional' : 'reason.simplified');
  return reason.kind === 'exact' ? typed : t('reason.both', { one: reasonText(t, reason), typed });
}

/**
 * What is drawn beside a hit under the title of its group: the reason where neither that title nor the
 * words of the row say it, such as the form that was typed (`went` of `go`); else null.
 */
export function rowReason(t: TFunction, { reason, entry }: Hit): string | null {
  const looksLike = (text: string): boolean => {
    const [typed, known] = [text, entry.headword].map((each) => each.toLowerCase());
    return known?.includes((typed ?? '').slice(0, LIKE)) === true;
  };
  if (reason.kind === 'inflected' && !looksLike(reason.from)) return reasonText(t, reason);
  if (reason.kind === 'acronym' && !looksLike(reason.acronym)) return reasonText(t, reason);
  if (reason.kind === 'passage' && !looksLike(reason.surface)) {
    return t('common.quoted', { text: reason.surface });
  }
  return null;
}

/** Letters by which a form is known as one of a word. */
const LIKE = 3;

/** Why an entry was found, in a few words of the interface's language. */
export function reasonText(t: TFunction, reason: Reason): string {
  switch (reason.kind) {
    case 'exact':
      return t(reason.field === 'headword' ? 'reason.exact' : 'reason.exactTranslation');
    case 'inflected':
      return t('reason.inflected', { from: reason.from });
    case 'acronym':
      return t('reason.acronym', { acronym: reason.acronym });
    case 'prefix':
      return t(reason.field === 'headword' ? 'reason.prefix' : 'reason.prefixTranslation');
    case 'words':
      return t(WORDS[reason.field]);
    case 'pinyin':
      return t('reason.pinyin', { typed: reason.typed });
    case 'typo':
      return t('reason.typo', { typed: reason.typed });
    case 'text':
      return t(TEXTS[reason.field]);
    case 'passage':
      return t('reason.passage', { surface: reason.surface });
    case 'pattern':
      return t('reason.pattern', { pattern: reason.pattern });
    case 'meaning':
      return t('reason.meaning');
    default:
      return assertNever(reason);
  }
}

const WORDS = {
  headword: 'reason.words',
  translation: 'reason.wordsTranslation',
  both: 'reason.wordsBoth',
} as const;

const TEXTS = {
  example: 'reason.inExample',
  definition: 'reason.inDefinition',
  note: 'reason.inNote',
} as const;

/** Whether the text was changed before it was searched, by more than white space and its last sign. */
export const isRepaired = ({
  query,
  searchedAs,
}: Pick<SearchAnswer, 'query' | 'searchedAs'>): boolean => plain(query) !== plain(searchedAs);

const plain = (text: string): string =>
  text
    .trim()
    .replace(/[.,;:!?。，；：！？]$/u, '')
    .replace(/\s+/g, ' ');
