import type { TFunction } from 'i18next';
import { BookOpen, GripVertical, PencilLine, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DictionaryId } from '../../../shared/entry.ts';
import type { LibraryItem } from '../../../shared/library.ts';
import { useLibraryChanges } from '../../data/useLibraryChanges.ts';
import { openGlossary } from '../../screen/screenStore.ts';
import { byteText, numberText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { languageName } from '../../i18n/languageNames.ts';
import { Switch } from '../../ui/Switch.tsx';
import { LibraryDetails } from './LibraryDetails.tsx';
import { LibraryMenu } from './LibraryMenu.tsx';
import styles from './LibraryRow.module.css';
import { RenameForm } from './RenameForm.tsx';
import rowStyles from '../../ui/rowDrag.module.css';
import { type Edge, useRowDrag } from '../../ui/useRowDrag.ts';
import { rowStep } from '../../ui/useRowOrder.ts';

interface LibraryRowProps {
  readonly item: LibraryItem;
  readonly onMove: (step: number) => void;
  readonly onDrop: (dragged: DictionaryId, edge: Edge) => void;
}

/** One glossary or dictionary, and all that can be done with it. */
export function LibraryRow({ item, onMove, onDrop }: LibraryRowProps) {
  const { t, i18n } = useTranslation();
  const { setOn, rename } = useLibraryChanges();
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const { isDragged, edge } = useRowDrag(row, handle, item.id, onDrop);
  const [isRenaming, setIsRenaming] = useState(false);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = rowStep(event);
    if (step === null) return;
    event.preventDefault();
    onMove(step);
  };
  const endRenaming = (): void => {
    setIsRenaming(false);
    handle.current?.focus();
  };

  const { name, kind, isShipped } = item;
  const facts = [
    t(`library.${kind}`),
    ...(isShipped ? [t('library.shipped')] : []),
    ...languagesText(t, i18n.language, item),
    t('library.entryCount', {
      count: item.entryCount,
      number: numberText(item.entryCount, i18n.language),
    }),
    // What is shipped takes no space of the reader's data.
    ...(item.size === 0 ? [] : [byteText(item.size, i18n.language)]),
  ];
  return (
    // The keys of the row act wherever within it the focus is.
    <li
      ref={row}
      data-row={item.id}
      data-edge={edge}
      className={[styles.row, rowStyles.row, isDragged && rowStyles.dragged]
        .filter(Boolean)
        .join(' ')}
      onKeyDown={onKeyDown}
    >
      <IconButton
        ref={handle}
        icon={GripVertical}
        label={t('library.move', { name })}
        keys={t('library.moveHint')}
        aria-description={t('library.moveHint')}
        className={styles.handle}
      />
      <Switch
        label={t('library.isOn', { name })}
        isLabelHidden
        isOn={item.isOn}
        onSwitch={(isOn) => void setOn(item, isOn)}
      />
      <div className={styles.main}>
        {isRenaming ? (
          <RenameForm
            name={name}
            onRename={async (next) => {
              if (await rename(item, next)) endRenaming();
            }}
            onCancel={endRenaming}
          />
        ) : (
          <h2 className={styles.name}>{name}</h2>
        )}
        <div className={styles.said}>
          <p className={styles.facts}>
            {facts.map((fact) => (
              <span key={fact} className={styles.fact}>
                {fact}
              </span>
            ))}
          </p>
          <LibraryDetails item={item} />
        </div>
        {item.problem === null ? null : (
          <p className={styles.problem}>
            <TriangleAlert aria-hidden className={styles.problemIcon} />
            {t(`library.${isShipped ? 'shippedProblem' : 'problem'}.${item.problem}`)}
          </p>
        )}
      </div>
      {isOpenable(item) ? (
        <Button
          icon={item.isEditable ? PencilLine : BookOpen}
          className={styles.open}
          aria-label={t('library.openNamed', { name })}
          onClick={() => openGlossary(item.id)}
        >
          {t('library.open')}
        </Button>
      ) : null}
      <LibraryMenu item={item} onRename={() => setIsRenaming(true)} />
    </li>
  );
}

/** An own glossary can always be edited; what is off or broken cannot be leafed through. */
const isOpenable = ({ isEditable, isOn, problem }: LibraryItem): boolean =>
  isEditable || (isOn && problem === null);

/** Both languages, one where they are the same, nothing where neither is known. */
function languagesText(t: TFunction, language: string, item: LibraryItem): readonly string[] {
  const { headwordLanguage, translationLanguage } = item;
  const from = languageName(t, language, headwordLanguage);
  if (headwordLanguage !== translationLanguage) {
    const to = languageName(t, language, translationLanguage);
    return [t('library.languages', { from, to })];
  }
  return headwordLanguage === 'und' ? [] : [from];
}
