import { ChevronLeft, ChevronRight, Pin } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../../data/useSettings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { keyNames } from '../../ui/KeyCaps.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import styles from './Popup.module.css';
import { optionId, POPUP_LIST_ID } from './PopupHits.tsx';
import { MAX_QUERY } from '../../../shared/limits.ts';

interface PopupBarProps {
  readonly field: Pick<
    ComponentProps<typeof SearchField>,
    'ref' | 'value' | 'onValue' | 'onKeyDown' | 'onPointerDown'
  >;
  /** Index of the hit that the keys act on; null when there is none. */
  readonly active: number | null;
  readonly isPinned: boolean;
  readonly onPin: () => void;
  /** null where there is nothing to go to. */
  readonly onBack: (() => void) | null;
  readonly onForward: (() => void) | null;
}

/** The popup's upper edge, by which it is dragged: the field, the ways back and forward, the pin. */
export function PopupBar({ field, active, isPinned, onPin, onBack, onForward }: PopupBarProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const keys = (accelerator: string): string => keyNames(accelerator, platform).join(' ');
  return (
    <div role="search" className={styles.bar}>
      <SearchField
        look="bare"
        label={t('search.label')}
        clearLabel={t('search.clear')}
        placeholder={t('search.placeholder')}
        maxLength={MAX_QUERY}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={active !== null}
        {...(active === null
          ? {}
          : { 'aria-controls': POPUP_LIST_ID, 'aria-activedescendant': optionId(active) })}
        {...field}
      />
      {onBack === null ? null : (
        <IconButton
          icon={ChevronLeft}
          label={t('popup.back')}
          keys={keys('Alt+Left')}
          onClick={onBack}
        />
      )}
      {onForward === null ? null : (
        <IconButton
          icon={ChevronRight}
          label={t('popup.forward')}
          keys={keys('Alt+Right')}
          onClick={onForward}
        />
      )}
      <IconButton
        icon={Pin}
        label={t('popup.pin')}
        keys={keys('CommandOrControl+P')}
        aria-pressed={isPinned}
        isFilled={isPinned}
        onClick={onPin}
      />
    </div>
  );
}
