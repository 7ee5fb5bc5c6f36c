import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import { useEntryView } from '../../data/useEntryView.ts';
import type { Star } from '../../data/useFavorites.ts';
import { CopyMenu } from '../../entry/CopyMenu.tsx';
import { HitText } from '../../entry/HitText.tsx';
import { SenseReason } from '../../entry/SenseList.tsx';
import { SpeakButton } from '../../entry/SpeakButton.tsx';
import { type ListChoice, StarButton } from '../../entry/StarButton.tsx';
import { useSenseOrder } from '../../entry/useSenseOrder.ts';
import { rowReason } from '../../search/reasonText.ts';
import { rowText } from '../../search/rowText.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { BestHit } from './BestHit.tsx';
import { isPassage } from '../../search/hitGroups.ts';
import styles from './PopupHits.module.css';

/** The search field names the list and the active hit by these ids. */
export const POPUP_LIST_ID = 'popup-results';
export const optionId = (index: number): string => `popup-result-${index}`;

interface PopupHitsProps {
  readonly hits: readonly Hit[];
  /** Index of the hit that the keys act on. */
  readonly active: number;
  /** Of the active hit. */
  readonly star: Star;
  /** The lists of the active hit. */
  readonly choice: ListChoice;
  readonly onOpen: (hit: Hit) => void;
  readonly onLookUp: (word: string) => void;
}

const NO_WORD = { headword: '', headwordLanguage: '' };

/** The best hit as a small entry, the others in a line each; the terms of a passage all in lines. */
export function PopupHits({ hits, active, star, choice, onOpen, onLookUp }: PopupHitsProps) {
  const { t } = useTranslation();
  const isInText = isPassage(hits);
  const [hasMenu, setHasMenu] = useState(false);
  const entry = hits[active]?.entry;
  const best = isInText ? null : (hits[0]?.entry ?? null);
  const read = useEntryView(best?.id ?? null);
  const word = read.kind === 'found' ? (read.view.word ?? null) : null;
  const order = useSenseOrder(best ?? NO_WORD, word);
  const needsRoom = hasMenu || choice.isOpen;
  const classes = [styles.hits, isInText ? styles.passage : '', needsRoom ? styles.roomy : ''];
  return (
    <div className={classes.join(' ')}>
      {isInText ? <h2 className={styles.title}>{t('search.group.inYourText')}</h2> : null}
      <div role="listbox" id={POPUP_LIST_ID} aria-label={t('search.results')}>
        {hits.map((hit, index) => {
          const props = {
            id: optionId(index),
            hit,
            isActive: index === active,
            onOpen: () => onOpen(hit),
          };
          return index === 0 && !isInText ? (
            <BestHit key={hit.entry.id} {...props} onLookUp={onLookUp} order={order} />
          ) : (
            <PopupRow key={hit.entry.id} {...props} />
          );
        })}
      </div>
      {order === null || order.why === null ? null : (
        <div className={styles.why}>
          <SenseReason order={order} />
        </div>
      )}
      {entry === undefined ? null : (
        <>
          {/* Beside the list, not in it: an option holds no buttons. */}
          <div className={styles.actions}>
            <SpeakButton text={entry.headword} language={entry.headwordLanguage} />
            <CopyMenu
              entry={entry}
              label={t('popup.copyAs')}
              icon={Copy}
              onOpenChange={setHasMenu}
            />
            <StarButton star={star} choice={choice} />
          </div>
        </>
      )}
    </div>
  );
}

interface PopupRowProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** A hit in one line, or in two where all of it is to be read. */
function PopupRow({ id, hit, isActive, onOpen }: PopupRowProps) {
  const { t } = useTranslation();
  const isTerm = hit.tier === 'passage';
  // Of other words the best hit is reason enough.
  const reason = isTerm ? rowReason(t, hit) : null;
  const { text, lang, marks } = rowText(hit);
  return (
    // Its keys are those of the search field, which keeps the focus.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className={isTerm ? `${styles.row} ${styles.term}` : styles.row}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <span className={styles.headword}>
        <HitText hit={hit} field="headword" />
      </span>
      <span className={styles.translation}>
        <MarkedText text={text} lang={lang} marks={{ match: marks }} />
      </span>
      {reason === null ? null : <span className={styles.reason}>{reason}</span>}
    </div>
  );
}
