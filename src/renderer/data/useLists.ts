import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  DEFAULT_LIST,
  DEFAULT_LIST_NAME,
  type FavoriteList,
  type ListId,
} from '../../shared/favorite.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { api } from '../api.ts';
import { useFeedback } from '../ui/Feedback.tsx';
import { attempt, failureText } from './failureText.ts';
import { listsQuery } from './queries.ts';
import { queryClient } from './queryClient.ts';

/** All lists in the reader's order, under the names that the reader knows. */
export function useLists(): readonly FavoriteList[] {
  const { t } = useTranslation();
  const { data } = useQuery(listsQuery);
  const lists = data?.kind === 'done' ? data.value : [];
  return lists.map((list) => ({ ...list, name: listName(t, list) }));
}

const listName = (t: TFunction, { id, name }: FavoriteList): string =>
  id === DEFAULT_LIST && name === DEFAULT_LIST_NAME ? t('lists.default') : name;

interface ListChanges {
  /** The new list; null when it was not made, which is told. */
  readonly add: (name: string) => Promise<FavoriteList | null>;
  readonly rename: (id: ListId, name: string) => Promise<boolean>;
  readonly remove: (id: ListId) => Promise<boolean>;
  /** Puts all lists in this order. */
  readonly order: (ids: readonly ListId[]) => Promise<boolean>;
}

export function useListChanges(): ListChanges {
  const { t } = useTranslation();
  const say = useFeedback();
  const told = async <T>(action: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const outcome = await attempt(action);
    if (outcome.kind === 'done') await queryClient.invalidateQueries(listsQuery);
    else {
      const why =
        outcome.reason === 'invalid' ? t('lists.nameTaken') : failureText(t, outcome.reason);
      say({ text: t('lists.notSaved', { why }), isFailure: true });
    }
    return outcome;
  };
  return {
    add: async (name) => {
      const outcome = await told(api.addList(name));
      return outcome.kind === 'done' ? outcome.value : null;
    },
    rename: async (id, name) => (await told(api.renameList(id, name))).kind === 'done',
    order: async (ids) => (await told(api.orderLists(ids))).kind === 'done',
    remove: async (id) => (await told(api.removeList(id))).kind === 'done',
  };
}
