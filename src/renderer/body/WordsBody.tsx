import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { beginningOf, bodyText } from '../../markup/treeText.ts';
import type { EntryBody } from '../../shared/body.ts';
import { ShownText } from '../ui/ShownText.tsx';
import { byPlace } from '../ui/useRowOrder.ts';
import type { BodyPlace } from './bodyTarget.ts';
import { FOLD_AT, Folded } from './Folded.tsx';
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

/** UTF-16 units of a block, at most: about a screen. */
const LONGEST = 4000;

/**
 * Cuts a text into blocks that are laid out one by one: behind a line where there is one, or else
 * behind a space. Put together they are the text.
 */
export function textBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfBlock(text, start);
    blocks.push(text.slice(start, end));
    start = end;
  }
  return blocks;
}

function endOfBlock(text: string, start: number): number {
  const most = start + LONGEST;
  if (most >= text.length) return text.length;
  const block = text.slice(start, most);
  for (const mark of ['\n', ' ']) {
    const last = block.lastIndexOf(mark);
    if (last !== -1) return start + last + 1;
  }
  // Never between the halves of a character.
  return /[\uD800-\uDBFF]$/.test(block) ? most - 1 : most;
}
