import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../shared/entry.ts';
import { entryOfTheDayQuery } from '../../data/queries.ts';
import { useStar } from '../../data/useStar.ts';
import { EntryTexts } from '../../entry/EntryTexts.tsx';
import { StarButton } from '../../entry/StarButton.tsx';
import { open } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './EntryOfTheDay.module.css';

export function EntryOfTheDay() {
  const { t } = useTranslation();
  const { data } = useQuery(entryOfTheDayQuery);
  if (data === undefined) return null;
  return data === null ? <p>{t('home.noGlossary')}</p> : <DayEntry entry={data.entry} />;
}

function DayEntry({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const star = useStar(entry);
  return (
    <div className={styles.entry}>
      <EntryTexts
        entry={entry}
        matches={[]}
        actions={
          <div className={styles.actions}>
            <StarButton star={star} />
          </div>
        }
      />
      <Button onClick={() => open(entry.headword, entry.id)}>{t('home.openEntry')}</Button>
    </div>
  );
}
