import { ListPlus, type LucideIcon, Star, Tag, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favorite } from '../../../shared/favorite.ts';
import { useListChanges } from '../../data/useLists.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ListPanel.module.css';
import { NameDialog } from './NameDialog.tsx';
import { OrderedLists } from './OrderedLists.tsx';
import { PanelButton } from './PanelButton.tsx';
import { ALL, countByScope, isSameScope, type Scope } from './scope.ts';

interface ListPanelProps {
  readonly favorites: readonly Favorite[];
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

/** The ways to look at the favorites: all, each list, each tag, and those that were removed. */
export function ListPanel({ favorites, scope, onScope }: ListPanelProps) {
  const { t } = useTranslation();
  const { add } = useListChanges();
  const [isNaming, setIsNaming] = useState(false);
  const counts = useMemo(() => countByScope(favorites), [favorites]);

  const create = async (name: string): Promise<void> => {
    const list = await add(name);
    if (list === null) return;
    setIsNaming(false);
    onScope({ kind: 'list', list: list.id });
  };
  const item = (key: string, icon: LucideIcon, label: string, to: Scope, count?: number) => (
    <li key={key}>
      <PanelButton
        icon={icon}
        label={label}
        count={count}
        isCurrent={isSameScope(scope, to)}
        onPress={() => onScope(to)}
      />
    </li>
  );

  return (
    <nav className={styles.panel} aria-label={t('lists.title')}>
      <ul>{item('all', Star, t('lists.all'), ALL, favorites.length)}</ul>
      <OrderedLists
        counts={counts.lists}
        current={scope.kind === 'list' ? scope.list : null}
        onChoose={(list) => onScope({ kind: 'list', list })}
      />
      <Button icon={ListPlus} className={styles.add} onClick={() => setIsNaming(true)}>
        {t('lists.add')}
      </Button>
      {counts.tags.length === 0 ? null : (
        <>
          <h2 className={styles.title}>{t('lists.tags')}</h2>
          <ul>
            {counts.tags.map(([tag, count]) =>
              item(`tag ${tag}`, Tag, tag, { kind: 'tag', tag }, count),
            )}
          </ul>
        </>
      )}
      <ul className={styles.last}>
        {item('removed', Trash2, t('lists.removed'), { kind: 'removed' })}
      </ul>
      {isNaming ? (
        <NameDialog
          title={t('lists.add')}
          name=""
          saveLabel={t('lists.create')}
          onSave={(name) => void create(name)}
          onClose={() => setIsNaming(false)}
        />
      ) : null}
    </nav>
  );
}
