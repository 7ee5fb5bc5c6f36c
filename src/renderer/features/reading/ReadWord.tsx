import { useQuery } from '@tanstack/react-query';
import { ArrowUpRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KEPT_LIMITS } from '../../../shared/favorite.ts';
import type { Tier } from '../../../shared/hit.ts';
import type { PaperAcronym, PaperWord } from '../../../shared/reading.ts';
import { api } from '../../api.ts';
import { useAppInfo } from '../../data/useSettings.ts';
import { useEntryView } from '../../data/useEntryView.ts';
import { useStar } from '../../data/useFavorites.ts';
import { EntryTexts } from '../../entry/EntryTexts.tsx';
import { StarButton } from '../../entry/StarButton.tsx';
import { open } from '../../screen/screenStore.ts';
import { IconButton } from '../../ui/Button.tsx';
import { keyNames } from '../../ui/KeyCaps.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import styles from './PaperReader.module.css';

interface ReadWordProps {
  /** As it stands in the paper. */
  readonly text: string;
  /** Null where the pass did not count it as a word. */
  readonly word: PaperWord | null;
  /** What the paper itself says of it. */
  readonly acronym: PaperAcronym | null;
  readonly sentence: string;
  readonly onClose: () => void;
}

const NAMED: readonly Tier[] = ['exact', 'inflected', 'acronym'];

/** What a word of the paper means, beside the text. */
export function ReadWord({ text, word, acronym, sentence, onClose }: ReadWordProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const asked = word === null || word.entryId === null;
  const { data } = useQuery({
    queryKey: ['reading', 'word', text],
    queryFn: () => api.search(text, { limit: 1 }),
    enabled: asked,
  });
  // What only begins so, or may be meant, is no answer here.
  const found = data?.hits.find(({ tier }) => NAMED.includes(tier));
  const id = word?.entryId ?? found?.entry.id ?? null;
  const read = useEntryView(id);
  const entry = read.kind === 'found' ? read.view.entry : null;
  const star = useStar(entry, sentence.slice(0, KEPT_LIMITS.metIn));
  useKeys({
    '$mod+d': (event) => {
      event.preventDefault();
      void star.toggle();
    },
  });
  const isMissing = asked && data !== undefined && id === null;
  return (
    <aside className={styles.aside} aria-label={t('reading.word')}>
      <div className={styles.close}>
        {entry === null ? null : (
          <IconButton
            icon={ArrowUpRight}
            label={t('reading.openEntry')}
            onClick={() => open(entry.headword, entry.id)}
          />
        )}
        <IconButton icon={X} label={t('common.close')} onClick={onClose} />
      </div>
      {acronym === null ? null : (
        <p className={styles.acronym}>
          <span>{t('reading.here', { acronym: acronym.acronym })}</span> {acronym.meaning}
        </p>
      )}
      {read.kind === 'found' ? (
        <EntryTexts
          entry={read.view.entry}
          word={read.view.word ?? null}
          matches={[]}
          actions={
            <StarButton star={star} keys={keyNames('CommandOrControl+D', platform).join(' ')} />
          }
        />
      ) : null}
      {isMissing ? <p role="status">{t('reading.noEntry', { text })}</p> : null}
      <p className={styles.met}>{sentence}</p>
    </aside>
  );
}
