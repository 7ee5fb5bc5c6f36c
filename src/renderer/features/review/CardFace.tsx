import { useTranslation } from 'react-i18next';
import type { ReviewCard } from '../../../shared/review.ts';
import { Reading } from '../../entry/Reading.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './CardFace.module.css';

interface CardFaceProps {
  readonly card: ReviewCard;
  readonly isTurned: boolean;
}

const QUESTIONS = {
  forward: 'review.kindForward',
  backward: 'review.kindBackward',
  cloze: 'review.kindCloze',
} as const satisfies Record<ReviewCard['kind'], string>;

/** The question, and below it the answer once the card is turned. */
export function CardFace({ card, isTurned }: CardFaceProps) {
  const { t } = useTranslation();
  const { favorite, kind, cloze } = card;
  const headword = (
    <ShownText
      className={styles.headword}
      text={favorite.headword}
      lang={favorite.headwordLanguage}
    />
  );
  const translation = (
    <ShownText
      className={styles.translation}
      text={favorite.translation}
      lang={favorite.translationLanguage}
    />
  );
  const sentence = favorite.metIn === '' ? favorite.example : favorite.metIn;

  return (
    <div className={styles.card}>
      <section aria-label={t('review.question')} className={styles.side}>
        <p className={styles.kind}>{t(QUESTIONS[kind])}</p>
        {kind === 'forward' ? headword : null}
        {kind === 'backward' ? translation : null}
        {kind === 'cloze' && cloze !== null ? (
          <p className={styles.sentence} lang={favorite.headwordLanguage}>
            {cloze.sentence.slice(0, cloze.start)}
            <span className={styles.blank} role="img" aria-label={t('review.blank')} />
            {cloze.sentence.slice(cloze.end)}
          </p>
        ) : null}
        {kind === 'cloze' ? translation : null}
      </section>
      {isTurned ? (
        <section aria-label={t('review.answer')} className={styles.side}>
          {kind === 'forward' ? translation : headword}
          {favorite.reading === '' ? null : (
            <p className={styles.quiet}>
              <Reading entry={favorite} />
            </p>
          )}
          {sentence === '' ? null : (
            <ShownText className={styles.quiet} text={sentence} lang={favorite.headwordLanguage} />
          )}
          {favorite.note === '' ? null : <p className={styles.note}>{favorite.note}</p>}
        </section>
      ) : null}
    </div>
  );
}
