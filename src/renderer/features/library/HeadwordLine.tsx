import { useQuery } from '@tanstack/react-query';
import type { LibraryItem } from '../../../shared/library.ts';
import { HEADWORD_PAGE, headwordsQuery } from '../../data/queries.ts';
import { open } from '../../screen/screenStore.ts';
import { OtherScript } from '../../entry/OtherScript.tsx';
import { ShownText } from '../../ui/ShownText.tsx';
import styles from './HeadwordLine.module.css';

interface HeadwordLineProps {
  readonly item: LibraryItem;
  /** Its place in the list of all. */
  readonly index: number;
  readonly total: number;
}

/** A headword in the list of a dictionary; read with those around it once it is in view. */
export function HeadwordLine({ item, index, total }: HeadwordLineProps) {
  const { data } = useQuery(headwordsQuery(item.id, Math.floor(index / HEADWORD_PAGE)));
  const line = data?.headwords[index % HEADWORD_PAGE];
  return (
    <div role="listitem" aria-posinset={index + 1} aria-setsize={total} className={styles.line}>
      {line === undefined ? null : (
        <button type="button" className={styles.entry} onClick={() => open(line.headword, line.id)}>
          <span className={styles.headword}>
            <ShownText
              text={line.headword}
              lang={item.headwordLanguage}
              traditional={line.variant}
            />
            <OtherScript word={line} lang={item.headwordLanguage} />
          </span>
          <ShownText
            className={styles.translation}
            text={line.translation}
            lang={item.translationLanguage}
          />
        </button>
      )}
    </div>
  );
}
