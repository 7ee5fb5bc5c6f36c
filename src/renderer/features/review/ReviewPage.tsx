import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListId } from '../../../shared/favorite.ts';
import { decksQuery } from '../../data/queries.ts';
import { useFavorites } from '../../data/useFavorites.ts';
import { useLists } from '../../data/useLists.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './ReviewPage.module.css';
import { ReviewSession } from './ReviewSession.tsx';
import { Statistics } from './Statistics.tsx';

/** What is kept comes back until it is known. */
export function ReviewPage() {
  const { t } = useTranslation();
  const lists = useLists();
  const { data } = useQuery(decksQuery);
  const [list, setList] = useState<ListId | null>(null);
  const [view, setView] = useState<'cards' | 'statistics'>('cards');
  const { favorites } = useFavorites();
  const decks = data?.kind === 'done' ? data.value : [];
  const named = (id: ListId | null, name: string): string => {
    const deck = decks.find((each) => each.list === id);
    if (deck === undefined) return name;
    return t('review.deckNamed', {
      name,
      cards: t('review.cardCount', { count: deck.fresh + deck.due }),
    });
  };

  const tools = (
    <>
      {view === 'statistics' || favorites.length === 0 ? null : (
        <select
          className={styles.deck}
          aria-label={t('review.deck')}
          value={list ?? ''}
          onChange={(event) =>
            setList(event.target.value === '' ? null : (event.target.value as ListId))
          }
        >
          <option value="">{named(null, t('lists.all'))}</option>
          {lists.map(({ id, name }) => (
            <option key={id} value={id}>
              {named(id, name)}
            </option>
          ))}
        </select>
      )}
      <Choice
        label={t('review.view')}
        isLabelHidden
        value={view}
        options={[
          { value: 'cards', label: t('review.cards') },
          { value: 'statistics', label: t('review.statistics') },
        ]}
        onChoose={setView}
      />
    </>
  );
  return (
    <Page title={t('section.review')} tools={tools}>
      {view === 'cards' ? <ReviewSession key={list} list={list} /> : <Statistics />}
    </Page>
  );
}
