import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SECTIONS } from '../shared/app.ts';
import { nextTextSize } from '../shared/settings.ts';
import { api } from './api.ts';
import styles from './App.module.css';
import { useAddToGlossary } from './data/useOwnGlossary.ts';
import { useApiEvent, useChangeSettings, useSettings } from './data/useSettings.ts';
import { FavoritesPage } from './features/favorites/FavoritesPage.tsx';
import { HistoryPage } from './features/history/HistoryPage.tsx';
import { LibraryPage } from './features/library/LibraryPage.tsx';
import { LookupPage } from './features/lookup/LookupPage.tsx';
import { ReadingPage } from './features/reading/ReadingPage.tsx';
import { ReviewPage } from './features/review/ReviewPage.tsx';
import { SettingsPage } from './features/settings/SettingsPage.tsx';
import { Importing } from './importing/Importing.tsx';
import { ImportStrip } from './importing/RunningView.tsx';
import { KeysDialog } from './parts/KeyTable.tsx';
import { Notices } from './parts/Notices.tsx';
import { PageFailure } from './screen/PageFailure.tsx';
import { Rail } from './screen/Rail.tsx';
import {
  focusSearch,
  forgetWays,
  goBack,
  goForward,
  goTo,
  open,
  showKeys,
  typeAnywhere,
  useScreen,
} from './screen/screenStore.ts';
import { Toaster } from './ui/Toaster.tsx';
import { isComposing, isKeyOfOthers, useKeys } from './ui/useKeys.ts';

const PAGES = {
  lookup: LookupPage,
  favorites: FavoritesPage,
  review: ReviewPage,
  history: HistoryPage,
  library: LibraryPage,
  reading: ReadingPage,
  settings: SettingsPage,
} as const;

/** The main window: the rail, the notices and the section that is shown. */
export function App() {
  const { t } = useTranslation();
  const section = useScreen((screen) => screen.section);
  const hasKeys = useScreen((screen) => screen.hasKeys);
  useOrders();
  useTypeAnywhere();
  useKeys(
    {
      '$mod+k': prevented(focusSearch),
      '$mod+,': prevented(() => goTo('settings')),
      F1: prevented(() => showKeys(true)),
      'Alt+ArrowLeft': prevented(goBack),
      'Alt+ArrowRight': prevented(goForward),
      ...Object.fromEntries(
        SECTIONS.map((each, index) => [`$mod+Digit${index + 1}`, prevented(() => goTo(each))]),
      ),
    },
    { inFields: true },
  );
  useKeys({
    '/': prevented(focusSearch),
    '[Shift]+?': prevented(() => showKeys(true)),
    ...(section === 'lookup' ? {} : { Escape: goBack }),
  });

  const Page = PAGES[section];
  return (
    <Toaster label={t('common.messages')} closeLabel={t('common.dismiss')}>
      <div className={styles.window}>
        <Rail onShowKeys={() => showKeys(true)} />
        <main className={styles.main} aria-label={t(`section.${section}`)}>
          <Notices />
          <div className={styles.page}>
            {/* What cannot be shown of one section takes no other with it. */}
            <PageFailure key={section}>
              <Page />
            </PageFailure>
          </div>
          <ImportStrip />
        </main>
        <Importing />
        <TextSizeKeys />
        <KeysDialog isOpen={hasKeys} onOpenChange={showKeys} />
      </div>
    </Toaster>
  );
}

const prevented =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    event.preventDefault();
    act();
  };

/** Other characters are keys: `/`, `?`, the space that presses a button. */
const LETTER = /^[\p{L}\p{N}]$/u;

/** A letter typed where there is no field for it goes to the search. */
function useTypeAnywhere(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (hasModifier || isComposing(event) || isKeyOfOthers(event, false)) return;
      if (!LETTER.test(event.key)) return;
      // There the digits grade a card.
      if (useScreen.getState().section === 'review' && /\d/.test(event.key)) return;
      event.preventDefault();
      typeAnywhere(event.key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Keys of the text size, which is that of the settings. The menu has one more, for other keyboards. */
function TextSizeKeys(): null {
  const { textSize } = useSettings();
  const change = useChangeSettings();
  const by =
    (step: -1 | 0 | 1) =>
    (event: KeyboardEvent): void => {
      event.preventDefault();
      void change({ textSize: nextTextSize(textSize, step) });
    };
  useKeys(
    {
      '$mod+Equal': by(1),
      '$mod+Shift+Equal': by(1),
      '$mod+NumpadAdd': by(1),
      '$mod+Minus': by(-1),
      '$mod+NumpadSubtract': by(-1),
      '$mod+Digit0': by(0),
      '$mod+Numpad0': by(0),
    },
    { inFields: true },
  );
  return null;
}

/** What the tray, the menu and the popup have the main window do. */
function useOrders(): void {
  const addWord = useAddToGlossary();
  useEffect(() => {
    const resume = async (): Promise<void> => {
      const query = await api.takeLostQuery();
      if (query !== '') open(query, null);
    };
    void resume();
  }, []);
  useApiEvent('addWord', (word) => void addWord(word));
  useApiEvent('goTo', goTo);
  useApiEvent('focusSearch', focusSearch);
  useApiEvent('historyCleared', forgetWays);
  useApiEvent('openEntry', ({ entryId, query, sentence }) => {
    const show = async (): Promise<void> => {
      // The field names what is shown even when nothing was typed.
      const view = query === '' && entryId !== null ? await api.getEntry(entryId) : null;
      open(view?.entry.headword ?? query, entryId, sentence);
      focusSearch();
    };
    void show();
  });
}
