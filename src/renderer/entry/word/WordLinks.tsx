import { useTranslation } from 'react-i18next';
import type { WordDetails } from '../../../shared/word.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './WordLinks.module.css';

interface WordLinksProps {
  readonly word: Pick<WordDetails, 'forms' | 'classifiers' | 'references'>;
  /** Of the headword and its forms. */
  readonly lang: string;
  readonly onLookUp: (word: string) => void;
}

/** Words that belong to the headword: its forms, its measure words, those that it refers to. */
export function WordLinks({ word, lang, onLookUp }: WordLinksProps) {
  const { t } = useTranslation();
  const groups = [
    ...word.forms.map(({ kind, text }) => ({ name: t(`word.form.${kind}`), words: [text] })),
    { name: t('word.classifiers'), words: word.classifiers },
    { name: t('word.references'), words: word.references },
  ].filter(({ words }) => words.length > 0);
  if (groups.length === 0) return null;
  return (
    <dl className={styles.groups}>
      {groups.map(({ name, words }) => (
        <div key={`${name} ${words.join(' ')}`} className={styles.group}>
          <dt className={styles.name}>{name}</dt>
          {words.map((each) => (
            <dd key={each}>
              <Button look="link" lang={lang} onClick={() => onLookUp(each)}>
                {each}
              </Button>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
