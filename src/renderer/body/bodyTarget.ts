import { useTranslation } from 'react-i18next';
import type { DictionaryId, Entry, Language } from '../../shared/entry.ts';
import { useFeedback } from '../ui/Feedback.tsx';

/** What a link or a picture of a dictionary leads to. */
export type BodyTarget =
  /** A word to be looked up inside the app. */
  | { readonly kind: 'look-up'; readonly word: string }
  /** Name of a file among the dictionary's own. */
  | { readonly kind: 'sound'; readonly name: string };

const LONGEST_WORD = 200;

/** The schemes that dictionaries give to links between their entries. */
const ENTRY_LINK = /^(?:entry|bword|dict|d|x-dictionary):(?:\/\/)?(?<word>.*)$/is;
const SOUND_LINK = /^sound:(?:\/\/)?(?<name>.*)$/is;

/**
 * Where a link may lead; null for everything else, whatever it is: the web, files, scripts, places
 * within the page.
 *
 * @param href as the dictionary has it, character references resolved
 */
export function linkTarget(href: string): BodyTarget | null {
  const address = href.trim();
  const sound = SOUND_LINK.exec(address)?.groups?.['name'];
  if (sound !== undefined) {
    const name = mediaName(sound);
    return name === null ? null : { kind: 'sound', name };
  }
  const word = ENTRY_LINK.exec(address)?.groups?.['word'];
  if (word === undefined) return null;
  // A place within the other entry comes after a `#`; a word that begins with one is none.
  const plain = decode(word)
    .replace(/(?<=.)#.*$/s, '')
    .replace(/\/$/, '')
    .trim();
  return plain === '' || plain.startsWith('#') || plain.length > LONGEST_WORD
    ? null
    : { kind: 'look-up', word: plain };
}

/** The name of a file of the dictionary as its archive has it; null when it cannot be one. */
export function mediaName(source: string): string | null {
  const name = decode(source.trim())
    .replace(/^file:\/\//i, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
  const isName = name !== '' && name.length <= 500 && !/^[a-z][a-z0-9+.-]*:/i.test(name);
  return isName && !name.split('/').includes('..') && !/\p{Cc}/u.test(name) ? name : null;
}

/** Where a file of a dictionary is served: by the app itself, from its own data. */
export const mediaAddress = (id: DictionaryId, name: string): string =>
  `/media/${encodeURIComponent(id)}/${encodeURIComponent(name)}`;

/** Percent escapes resolved where they are whole, else as written. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What an article needs to know of the place where it stands. */
export interface BodyPlace {
  readonly dictionaryId: DictionaryId;
  readonly headword: string;
  /** Of words that do not say it themselves. */
  readonly language: Language;
  readonly onLookUp: (word: string) => void;
}

const isChinese = (language: Language): boolean => language.split('-')[0] === 'zh';

/**
 * An article mixes both languages of its dictionary. Where one is Chinese the words are taken for
 * it: what is not Chinese is drawn the same, and what is gets the right glyphs.
 */
export const articleLanguage = ({
  headwordLanguage,
  translationLanguage,
}: Pick<Entry, 'headwordLanguage' | 'translationLanguage'>): Language =>
  isChinese(headwordLanguage) && !isChinese(translationLanguage)
    ? headwordLanguage
    : translationLanguage;

/** Plays a sound of a dictionary, or says that it cannot be played. */
export function usePlaySound(id: DictionaryId): (name: string) => Promise<void> {
  const { t } = useTranslation();
  const say = useFeedback();
  return async (name) => {
    if (!(await playSound(id, name))) say({ text: t('body.notPlayed'), isFailure: true });
  };
}

let playing: HTMLAudioElement | null = null;

/**
 * Plays a sound of a dictionary from its beginning; the one before ends.
 *
 * @returns whether it could be played
 */
async function playSound(id: DictionaryId, name: string): Promise<boolean> {
  playing?.pause();
  playing = new Audio(mediaAddress(id, name));
  try {
    await playing.play();
    return true;
  } catch (error) {
    // Another sound was asked for before this one began.
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
