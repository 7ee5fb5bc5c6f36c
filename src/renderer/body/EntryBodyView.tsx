import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { EntryBody } from '../../shared/body.ts';
import { articleLanguage, type BodyPlace } from './bodyTarget.ts';
import { isDrawable } from '../../markup/treeText.ts';
import styles from './EntryBodyView.module.css';
import { HtmlBody } from './HtmlBody.tsx';
import { prefilterHtml } from '../../markup/prefilterHtml.ts';
import { TreeBody } from './TreeBody.tsx';
import { WordsBody } from './WordsBody.tsx';

interface EntryBodyViewProps {
  readonly entry: Entry;
  readonly body: EntryBody;
  readonly onLookUp: (word: string) => void;
}

/** The whole article of a dictionary, in its own structure and in our look. */
export function EntryBodyView({ entry, body, onLookUp }: EntryBodyViewProps) {
  const { t } = useTranslation();
  const place: BodyPlace = {
    dictionaryId: entry.dictionaryId,
    headword: entry.headword,
    language: articleLanguage(entry),
    onLookUp,
  };
  return (
    <section className={styles.body} aria-label={t('body.article')}>
      <Article body={body} place={place} />
    </section>
  );
}

interface ArticleProps {
  readonly body: EntryBody;
  readonly place: BodyPlace;
}

function Article({ body, place }: ArticleProps) {
  const shape = useMemo(() => shapeOf(body), [body]);
  switch (shape.kind) {
    case 'words':
      return <WordsBody body={body} place={place} />;
    case 'tree':
      return <TreeBody nodes={shape.nodes} place={place} />;
    case 'html':
      return <HtmlBody html={shape.html} place={place} />;
  }
}

/** What of an article is drawn: of one that is too large for that its words. */
function shapeOf(body: EntryBody): Exclude<EntryBody, { kind: 'text' }> | { kind: 'words' } {
  if (body.kind === 'tree' && isDrawable(body.nodes)) return body;
  const filtered = body.kind === 'html' ? prefilterHtml(body.html) : null;
  return filtered?.kind === 'html' ? filtered : { kind: 'words' };
}
