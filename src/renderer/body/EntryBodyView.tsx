import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import type { EntryBody } from '../../shared/body.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import { articleLanguage, type BodyPlace } from './bodyPlace.ts';
import { isDrawable, treeText } from './bodyText.ts';
import styles from './EntryBodyView.module.css';
import { Folded } from './Folded.tsx';
import { FOLD_AT } from './foldSections.ts';
import { HtmlBody } from './HtmlBody.tsx';
import { prefilterHtml } from './prefilterHtml.ts';
import { TreeBody } from './TreeBody.tsx';

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
  switch (body.kind) {
    case 'text':
      return <PlainText text={body.text} place={place} />;
    case 'tree':
      return isDrawable(body.nodes) ? (
        <TreeBody nodes={body.nodes} place={place} />
      ) : (
        <PlainText text={treeText(body.nodes)} place={place} />
      );
    case 'html': {
      const filtered = prefilterHtml(body.html);
      return filtered.kind === 'html' ? (
        <HtmlBody html={filtered.html} place={place} />
      ) : (
        <PlainText text={filtered.text} place={place} />
      );
    }
  }
}

function PlainText({ text, place }: { readonly text: string; readonly place: BodyPlace }) {
  return (
    <Folded isLong={text.length > FOLD_AT}>
      <div className={styles.text}>
        <MarkedText text={text} lang={place.language} marks={{}} />
      </div>
    </Folded>
  );
}
