import { create } from 'zustand';
import type { Section } from '../../shared/app.ts';
import type { DictionaryId, EntryId } from '../../shared/entry.ts';

/** How an entry came to count as read: opened by hand, or looked at for a while. */
export type ReadBy = 'open' | 'time';

/** Where the reader is within Look up. */
export interface Place {
  readonly query: string;
  /** The entry chosen; null shows the best hit. */
  readonly entryId: EntryId | null;
  readonly readBy: ReadBy | null;
  /** The history has this lookup, or need not have it: the place was come back to. */
  readonly isKept: boolean;
  /** Where its word was met, when that is not the query; '' else. */
  readonly sentence: string;
}

/** A glossary or dictionary that is open in the Library. */
export interface OpenGlossary {
  readonly id: DictionaryId;
  /** A word that is to be added; '' when there is none. */
  readonly newHeadword: string;
  /** A draft is checked against it. */
  readonly hasDraft: boolean;
}

/** The parts of the settings. */
export type SettingsTab = 'general' | 'lookup' | 'popup' | 'review' | 'advanced';

export interface Screen {
  readonly section: Section;
  /** The part of the settings that is shown, or was shown last. */
  readonly settingsTab: SettingsTab;
  /** Null shows the list of the library. */
  readonly glossary: OpenGlossary | null;
  /** The page of free dictionaries is open in the Library. */
  readonly hasFreeDictionaries: boolean;
  readonly place: Place;
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
  readonly exactOnly: boolean;
  /** The text is searched as it stands, until another text is typed. */
  readonly isLiteral: boolean;
  /** Counts the requests to have the caret in the search field. */
  readonly searchFocusRequest: number;
  /** Whether that request selects the text, or puts the caret behind it. */
  readonly isSearchSelected: boolean;
  /** The list of the keys is shown. */
  readonly hasKeys: boolean;
}

export const START: Screen = {
  section: 'lookup',
  settingsTab: 'general',
  glossary: null,
  hasFreeDictionaries: false,
  place: { query: '', entryId: null, readBy: null, isKept: false, sentence: '' },
  back: [],
  forward: [],
  exactOnly: false,
  isLiteral: false,
  searchFocusRequest: 0,
  isSearchSelected: true,
  hasKeys: false,
};

/** More steps back than anybody takes. */
const MAX_STEPS = 100;

/**
 * State of the main window that more than one part of it acts on: the section, and the places
 * within Look up with a way back and forward. It knows nothing of IPC.
 */
export const useScreen = create<Screen>(() => START);

/** A place that was read is worth coming back to; one that was only passed by is not. */
function leave({ place, back }: Screen): readonly Place[] {
  return place.readBy === null ? back : [...back, place].slice(-MAX_STEPS);
}

const isTypedOn = (from: string, to: string): boolean =>
  to !== '' && (from.startsWith(to) || to.startsWith(from));

export const goTo = (section: Section): void =>
  useScreen.setState({ section, glossary: null, hasFreeDictionaries: false });

export const showFreeDictionaries = (): void =>
  useScreen.setState({ section: 'library', glossary: null, hasFreeDictionaries: true });

export const openGlossary = (id: DictionaryId, newHeadword = ''): void =>
  useScreen.setState({
    section: 'library',
    glossary: { id, newHeadword, hasDraft: false },
    hasFreeDictionaries: false,
  });

export const openDraft = (id: DictionaryId): void =>
  useScreen.setState({
    section: 'library',
    glossary: { id, newHeadword: '', hasDraft: true },
    hasFreeDictionaries: false,
  });

export const showSettings = (settingsTab: SettingsTab): void =>
  useScreen.setState({ section: 'settings', glossary: null, settingsTab });

/** A key went down in the search field. */
export function type(query: string): void {
  useScreen.setState((screen) => {
    const { place } = screen;
    // A pause while typing on is no arrival: only another word leaves the place behind.
    const isPause = place.readBy === 'time' && isTypedOn(place.query, query);
    return {
      place: { query, entryId: null, readBy: null, isKept: false, sentence: '' },
      back: isPause ? screen.back : leave(screen),
      forward: query === '' || isPause ? screen.forward : [],
      isLiteral: false,
    };
  });
}

/** Chooses another hit of the same answer without opening it. */
export function preview(entryId: EntryId): void {
  useScreen.setState((screen) => ({
    place: { ...screen.place, entryId, readBy: null, isKept: false },
    back: screen.place.readBy === 'open' ? leave(screen) : screen.back,
  }));
}

/** The entry shown counts as read from now on. */
export function markRead(entryId: EntryId, readBy: ReadBy): void {
  useScreen.setState(({ place }) => ({
    place: { ...place, entryId, readBy, isKept: place.isKept && place.entryId === entryId },
  }));
}

export function markKept(): void {
  useScreen.setState(({ place }) => ({ place: { ...place, isKept: true } }));
}

/**
 * Opens an entry from anywhere; `entryId` null shows the best hit for the query.
 *
 * @param sentence where its word was met.
 */
export function open(query: string, entryId: EntryId | null, sentence = ''): void {
  useScreen.setState((screen) => {
    const isSame = screen.place.query === query && screen.place.entryId === entryId;
    return {
      section: 'lookup',
      place: { query, entryId, readBy: entryId === null ? null : 'open', isKept: false, sentence },
      back: isSame ? screen.back : leave(screen),
      forward: isSame ? screen.forward : [],
      isLiteral: isSame && screen.isLiteral,
    };
  });
}

/** In a narrow window: from the entry back to the list. */
export function closeEntry(): void {
  useScreen.setState(({ place }) => ({ place: { ...place, readBy: null } }));
}

export function goBack(): void {
  useScreen.setState(({ section, glossary, hasFreeDictionaries, place, back, forward }) => {
    const last = back.at(-1);
    // From a glossary the way leads back to the library that it was opened from.
    if (section === 'library' && glossary !== null) return { glossary: null };
    if (section === 'library' && hasFreeDictionaries) return { hasFreeDictionaries: false };
    if (section !== 'lookup' || last === undefined) return { section: 'lookup' };
    return {
      section: 'lookup',
      place: last,
      back: back.slice(0, -1),
      forward: place.query === '' ? forward : [place, ...forward],
      isLiteral: false,
    };
  });
}

export function goForward(): void {
  useScreen.setState((screen) => {
    const [next, ...rest] = screen.forward;
    if (next === undefined) return {};
    return { section: 'lookup', place: next, back: leave(screen), forward: rest, isLiteral: false };
  });
}

/** The history was cleared: no way leads back to what was looked up. */
export const forgetWays = (): void => useScreen.setState({ back: [], forward: [] });

export const setExactOnly = (exactOnly: boolean): void => useScreen.setState({ exactOnly });
export const setLiteral = (isLiteral: boolean): void => useScreen.setState({ isLiteral });

export function focusSearch(): void {
  useScreen.setState(({ searchFocusRequest }) => ({
    section: 'lookup',
    searchFocusRequest: searchFocusRequest + 1,
    isSearchSelected: true,
  }));
}

/** A letter that was typed outside of any field begins a search. */
export function typeAnywhere(letter: string): void {
  type(letter);
  useScreen.setState(({ searchFocusRequest }) => ({
    section: 'lookup',
    glossary: null,
    searchFocusRequest: searchFocusRequest + 1,
    isSearchSelected: false,
  }));
}

export const showKeys = (hasKeys: boolean): void => useScreen.setState({ hasKeys });
