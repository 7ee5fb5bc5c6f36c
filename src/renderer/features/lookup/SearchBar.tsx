import { ArrowLeft, ArrowRight, Crosshair, Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_QUERY } from '../../../shared/limits.ts';
import { useAppInfo } from '../../data/useSettings.ts';
import {
  goBack,
  goForward,
  setExactOnly,
  showKeys,
  type,
  useScreen,
} from '../../screen/screenStore.ts';
import { usePagePrint } from '../../screen/usePagePrint.ts';
import { Button, IconButton, WithTooltip } from '../../ui/Button.tsx';
import { keyNames } from '../../ui/KeyCaps.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import { isComposing } from '../../ui/useKeys.ts';
import { LIST_ID, rowId } from './HitList.tsx';
import styles from './SearchBar.module.css';

/** Hits that a page key moves by. */
const PAGE = 8;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

interface SearchBarProps {
  /** The list of hits is there. */
  readonly isExpanded: boolean;
  /** Of the hits; -1 when none of them is shown. */
  readonly activeIndex: number;
  readonly onMove: (step: number) => void;
  readonly onOpen: () => void;
  /** The page that is read; null when there is none. */
  readonly page: { readonly name: string; readonly onFind: () => void } | null;
}

export function SearchBar({ isExpanded, activeIndex, onMove, onOpen, page }: SearchBarProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const input = useRef<HTMLInputElement>(null);
  const query = useScreen(({ place }) => place.query);
  const hasBack = useScreen(({ back }) => back.length > 0);
  const hasForward = useScreen(({ forward }) => forward.length > 0);
  const exactOnly = useScreen((screen) => screen.exactOnly);
  const focusRequest = useScreen(({ searchFocusRequest }) => searchFocusRequest);

  useEffect(() => {
    input.current?.focus();
    if (useScreen.getState().isSearchSelected) input.current?.select();
    else input.current?.setSelectionRange(MAX_QUERY, MAX_QUERY);
  }, [focusRequest]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step !== undefined && isExpanded) onMove(step);
    else if (event.key === 'Enter' && query !== '') {
      onOpen();
      // What is typed next is the next word.
      event.currentTarget.select();
    } else if (event.key === '?' && query === '') showKeys(true);
    else return;
    event.preventDefault();
  };

  const keysOf = (accelerator: string): string => keyNames(accelerator, platform).join(' ');
  return (
    <div role="search" className={styles.bar}>
      <div className={styles.steps}>
        <IconButton
          icon={ArrowLeft}
          label={t('search.back')}
          keys={keysOf('Alt+Left')}
          aria-disabled={!hasBack}
          onClick={goBack}
        />
        <IconButton
          icon={ArrowRight}
          label={t('search.forward')}
          keys={keysOf('Alt+Right')}
          aria-disabled={!hasForward}
          onClick={goForward}
        />
      </div>
      <SearchField
        ref={input}
        look="large"
        label={t('search.label')}
        clearLabel={t('search.clear')}
        placeholder={t('search.placeholder')}
        value={query}
        onValue={type}
        onKeyDown={onKeyDown}
        maxLength={MAX_QUERY}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isExpanded}
        {...(isExpanded ? { 'aria-controls': LIST_ID } : {})}
        {...(isExpanded && activeIndex >= 0 ? { 'aria-activedescendant': rowId(activeIndex) } : {})}
      />
      <WithTooltip text={t('search.exactOnlyHint')} keys={keysOf('CommandOrControl+E')}>
        <Button
          icon={Crosshair}
          className={styles.exact}
          aria-pressed={exactOnly}
          onClick={() => setExactOnly(!exactOnly)}
        >
          <span className={styles.exactName}>{t('search.exactOnly')}</span>
        </Button>
      </WithTooltip>
      <div className={styles.page}>{page === null ? null : <PageMenu {...page} />}</div>
    </div>
  );
}

interface PageMenuProps {
  /** The headword of the page, which names the file. */
  readonly name: string;
  readonly onFind: () => void;
}

/** What can be done with the page that is read. */
function PageMenu({ name, onFind }: PageMenuProps) {
  const { t } = useTranslation();
  const { print, savePdf } = usePagePrint();
  return (
    <Menu
      label={t('find.more')}
      icon={Ellipsis}
      items={[
        { key: 'find', label: t('find.title'), run: onFind },
        { key: 'print', label: t('find.print'), run: () => void print() },
        { key: 'pdf', label: t('find.savePdf'), run: () => void savePdf(name) },
      ]}
    />
  );
}
