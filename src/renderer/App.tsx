import { useTranslation } from 'react-i18next';
import styles from './App.module.css';
import { SECTIONS } from '../shared/app.ts';
import { FavoritesPage } from './features/favorites/FavoritesPage.tsx';
import { HistoryPage } from './features/history/HistoryPage.tsx';
import { LibraryPage } from './features/library/LibraryPage.tsx';
import { LookupPage } from './features/lookup/LookupPage.tsx';
import { ReadingPage } from './features/reading/ReadingPage.tsx';
import { ReviewPage } from './features/review/ReviewPage.tsx';
import { SettingsPage } from './features/settings/SettingsPage.tsx';
import { PageFailure } from './PageFailure.tsx';
import { Importing } from './importing/Importing.tsx';
import { ImportStrip } from './importing/ImportStrip.tsx';
import { KeysDialog } from './keys/KeysDialog.tsx';
import { Notices } from './notices/Notices.tsx';
import { Rail } from './screen/Rail.tsx';
import { focusSearch, goBack, goForward, goTo, showKeys, useScreen } from './screen/screenStore.ts';
import { TextSizeKeys } from './screen/TextSizeKeys.tsx';
import { useTypeAnywhere } from './screen/useTypeAnywhere.ts';
import { useOrders } from './screen/useOrders.ts';
import { Toaster } from './ui/Toaster.tsx';
import { useKeys } from './ui/useKeys.ts';

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
