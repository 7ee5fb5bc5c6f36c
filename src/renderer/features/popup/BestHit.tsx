import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../../shared/hit.ts';
import { articleLanguage } from '../../body/bodyPlace.ts';
import { shortForm } from '../../body/bodyText.ts';
import { useEntryView } from '../../data/useEntryView.ts';
import { fieldMarks } from '../../entry/fieldMarks.ts';
import { HitText } from '../../entry/HitText.tsx';
import { headwordMarks } from '../../body/headwordMarks.ts';
import { rowReason } from '../../search/reasonText.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './BestHit.module.css';

interface BestHitProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** The entry in small: as much as answers the question without leaving the text one reads. */
export function BestHit({ id, hit, isActive, onOpen }: BestHitProps) {
  const { t } = useTranslation();
  const { entry, matches } = hit;
  const reason = rowReason(t, hit);
  const example = entry.examples[0];
  const read = useEntryView(entry.id);
  const body = read.kind === 'found' ? read.view.body : null;
  const article = useMemo(() => (body === null ? null : shortForm(body)), [body]);
  return (
    // Its keys are those of the search field, which keeps the focus.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.hit}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      {reason === null ? null : <p className={styles.reason}>{reason}</p>}
      <p className={styles.headword}>
        <HitText hit={hit} field="headword" />
      </p>
      <p className={styles.meaning}>
        {body !== null ? null : (
          <span className={styles.translation}>
            <HitText hit={hit} field="translation" />
          </span>
        )}
        {entry.reading === '' ? null : (
          <span className={styles.reading}>
            <MarkedText
              text={entry.reading}
              lang="zh-Latn-pinyin"
              marks={{ match: fieldMarks(matches, 'reading') }}
            />
          </span>
        )}
      </p>
      {article === null ? null : (
        <p className={styles.article}>
          <ShownText text={article} lang={articleLanguage(entry)} />
        </p>
      )}
      {body !== null || example === undefined ? null : (
        <p className={styles.example}>
          <MarkedText
            text={example}
            lang={entry.headwordLanguage}
            marks={{
              match: fieldMarks(matches, 'example'),
              headword: headwordMarks(entry.headword, example),
            }}
          />
        </p>
      )}
    </div>
  );
}
