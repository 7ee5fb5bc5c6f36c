import type { TFunction } from 'i18next';
import { BookOpen, GripVertical, PencilLine, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DictionaryId } from '../../../shared/entry.ts';
import type { LibraryItem } from '../../../shared/library.ts';
import { useLibraryChanges } from '../../data/useLibraryChanges.ts';
import { languageName } from '../../i18n/languageNames.ts';
import { formatted } from '../../i18n/whenText.ts';
import { openGlossary } from '../../screen/screenStore.ts';
import { byteText, numberText } from '../../ui/amounts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Choice.tsx';
import rowStyles from '../../ui/rowDrag.module.css';
import { isComposing } from '../../ui/useKeys.ts';
import { type Edge, rowStep, useRowDrag } from '../../ui/useRowOrder.ts';
import libraryDetailsStyles from './LibraryDetails.module.css';
import { LibraryMenu } from './LibraryMenu.tsx';
import styles from './LibraryRow.module.css';

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

interface LibraryDetailsProps {
  readonly item: LibraryItem;
}

/** Where a dictionary comes from and on what terms. */
function LibraryDetails({ item }: LibraryDetailsProps) {
  const { t, i18n } = useTranslation();
  const { source, licence, format, fileName, addedAt, mediaCount } = item;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' });
  const facts = [
    [t('library.source'), source === '' ? t('library.unknown') : source],
    [t('library.licence'), licence === '' ? t('library.unknown') : licence],
    ...(format === null ? [] : [[t('library.format'), t(`import.format.${format}`)] as const]),
    ...(fileName === '' ? [] : [[t('library.fileName'), fileName] as const]),
    ...(addedAt === 0 ? [] : [[t('library.addedAt'), formatted(day, addedAt)] as const]),
    ...(mediaCount === 0
      ? []
      : [[t('library.media'), numberText(mediaCount, i18n.language)] as const]),
  ] as const;
  return (
    <details className={libraryDetailsStyles.details}>
      <summary className={libraryDetailsStyles.summary}>{t('library.details')}</summary>
      <dl className={libraryDetailsStyles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={libraryDetailsStyles.fact}>
            <dt className={libraryDetailsStyles.name}>{name}</dt>
            <dd className={libraryDetailsStyles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {item.isEditable || item.problem !== null || item.isOn ? null : (
        <p className={libraryDetailsStyles.name}>{t('browse.off')}</p>
      )}
    </details>
  );
}

interface RenameFormProps {
  readonly name: string;
  readonly onRename: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** The name as a field in its own place; Enter keeps it, Esc leaves it as it was. */
function RenameForm({ name, onRename, onCancel }: RenameFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const next = text.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (next === '' || next === name) onCancel();
        else void onRename(next);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <input
        ref={(input) => {
          if (input !== null && document.activeElement !== input) {
            input.focus();
            input.select();
          }
        }}
        aria-label={t('library.renameLabel', { name })}
        className={styles.input}
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <Button look="accent" type="submit" disabled={next === ''}>
        {t('library.save')}
      </Button>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
    </form>
  );
}
