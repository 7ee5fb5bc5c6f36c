import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryBody } from '../../shared/body.ts';
import { byPlace } from '../ui/byPlace.ts';
import { ShownText } from '../ui/ShownText.tsx';
import type { BodyPlace } from './bodyPlace.ts';
import { beginningOf, bodyText } from '../../markup/bodyText.ts';
import { Folded } from './Folded.tsx';
import { FOLD_AT } from './foldSections.ts';
import { textBlocks } from './textBlocks.ts';
import styles from './WordsBody.module.css';

interface WordsBodyProps {
  readonly body: EntryBody;
  readonly place: BodyPlace;
}

/** Characters that are more than what is to be seen of a folded article, in the widest window. */
const BEGINNING = 2 * FOLD_AT;

/** The words of an article. Of a long one no more is read and laid out than is to be seen. */
export function WordsBody({ body, place }: WordsBodyProps) {
  const { t } = useTranslation();
  const beginning = useMemo(() => bodyText(body, BEGINNING), [body]);
  return (
    <>
      {body.kind === 'text' ? null : <p className={styles.remark}>{t('body.wordsAlone')}</p>}
      <Folded isLong={beginning.length > FOLD_AT}>
        {(isWhole) =>
          isWhole ? (
            <WholeText body={body} place={place} />
          ) : (
            <div className={styles.text}>
              <ShownText text={beginningOf(beginning, BEGINNING)} lang={place.language} />
            </div>
          )
        }
      </Folded>
    </>
  );
}

function WholeText({ body, place }: WordsBodyProps) {
  const blocks = useMemo(() => textBlocks(bodyText(body)), [body]);
  return byPlace(blocks).map(({ key, item }) => (
    <div key={key} className={styles.block}>
      <ShownText text={item} lang={place.language} />
    </div>
  ));
}
