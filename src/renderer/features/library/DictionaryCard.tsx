import { useTranslation } from 'react-i18next';
import type { DictionaryInfo } from '../../../shared/entry.ts';
import styles from './DictionaryCard.module.css';

interface DictionaryCardProps {
  readonly dictionary: DictionaryInfo;
}

export function DictionaryCard({ dictionary }: DictionaryCardProps) {
  const { t, i18n } = useTranslation();
  const { headwordLanguage, translationLanguage, entryCount, source, licence } = dictionary;
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const languages = t('library.languages', {
    from: names.of(headwordLanguage) ?? headwordLanguage,
    to: names.of(translationLanguage) ?? translationLanguage,
  });
  const facts = [
    [t('library.language'), languages],
    [t('library.count'), new Intl.NumberFormat(i18n.language).format(entryCount)],
    [t('library.source'), source === '' ? t('library.unknown') : source],
    [t('library.licence'), licence === '' ? t('library.unknown') : licence],
  ] as const;
  return (
    <article className={styles.card}>
      <header className={styles.header}>
        <h2 className={styles.name}>{dictionary.name}</h2>
        <p className={styles.kind}>
          {t(dictionary.kind === 'glossary' ? 'library.glossary' : 'library.dictionary')}
          {dictionary.isShipped ? ` · ${t('library.shipped')}` : ''}
        </p>
      </header>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.factName}>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
