import { ArrowLeft, Copy, FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '../../data/useCopy.ts';
import { languageName } from '../../i18n/languageNames.ts';
import { chooseFile } from '../../importing/importActions.ts';
import { goBack } from '../../screen/screenStore.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { FREE_DICTIONARIES } from './freeDictionaries.ts';
import styles from './FreeDictionariesPage.module.css';

/** What may be had for nothing, and where: words alone, since the app opens no connection. */
export function FreeDictionariesPage() {
  const { t, i18n } = useTranslation();
  const copy = useCopy();
  const named = (tag: string): string =>
    tag === 'mul' ? t('free.many') : languageName(t, i18n.language, tag);
  return (
    <Page
      title={t('free.title')}
      tools={
        <Button icon={FileDown} look="accent" onClick={() => void chooseFile()}>
          {t('library.import')}
        </Button>
      }
    >
      <div className={styles.content}>
        <div className={styles.bar}>
          <Button icon={ArrowLeft} onClick={goBack}>
            {t('glossary.back')}
          </Button>
          <p className={styles.quiet}>{t('free.help')}</p>
        </div>
        <ul aria-label={t('free.title')} className={styles.list}>
          {FREE_DICTIONARIES.map(({ id, name, from, to, licence, format, address }) => (
            <li key={id} className={styles.row}>
              <div className={styles.main}>
                <h2 className={styles.name} lang="en">
                  {name}
                </h2>
                <p>{t(`free.goodFor.${id}`)}</p>
                <p className={styles.facts}>
                  {[
                    from === to
                      ? named(from)
                      : t('library.languages', { from: named(from), to: named(to) }),
                    t(`import.format.${format}`),
                    licence,
                  ].map((fact) => (
                    <span key={fact} className={styles.fact}>
                      {fact}
                    </span>
                  ))}
                </p>
              </div>
              <code className={styles.address}>{address}</code>
              <IconButton
                icon={Copy}
                label={t('free.copy', { name })}
                onClick={() => void copy(`https://${address}`)}
              />
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
