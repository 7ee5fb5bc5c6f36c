import { ArrowLeft, Copy, FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportFormat } from '../../../shared/import.ts';
import { useCopy } from '../../data/useCopy.ts';
import { languageName } from '../../i18n/languageNames.ts';
import { chooseFile } from '../../importing/importActions.ts';
import { goBack } from '../../screen/screenStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
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
                onClick={() => void copy(isPackage(address) ? address : `https://${address}`)}
              />
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

/** `Debian, Ubuntu: dict-wn` names a package, and is no address. */
const isPackage = (address: string): boolean => address.includes(': ');

/** A dictionary that anyone may have, and that can be imported. */
interface FreeDictionary {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly licence: string;
  readonly format: ImportFormat;
  /** Where it is had, or the package that brings it; text, since the app opens no connection. */
  readonly address: string;
}

/** None of them is under a licence that asks for non-commercial use. */
const FREE_DICTIONARIES = [
  {
    id: 'wiktionary',
    name: 'Wiktionary',
    from: 'mul',
    to: 'mul',
    licence: 'CC BY-SA 4.0, GFDL',
    format: 'wiktextract',
    address: 'kaikki.org/dictionary',
  },
  {
    id: 'freedict',
    name: 'FreeDict',
    from: 'mul',
    to: 'mul',
    licence: 'GPL, CC BY-SA, CC BY, GFDL',
    format: 'dictd',
    address: 'freedict.org/downloads',
  },
  {
    id: 'wordnet',
    name: 'WordNet 3.0',
    from: 'en',
    to: 'en',
    licence: 'WordNet License',
    format: 'dictd',
    address: 'Debian, Ubuntu: dict-wn',
  },
  {
    id: 'gcide',
    name: 'GCIDE',
    from: 'en',
    to: 'en',
    licence: 'GPL-2.0-or-later',
    format: 'dictd',
    address: 'Debian, Ubuntu: dict-gcide',
  },
  {
    id: 'foldoc',
    name: 'FOLDOC',
    from: 'en',
    to: 'en',
    licence: 'GFDL',
    format: 'dictd',
    address: 'Debian, Ubuntu: dict-foldoc',
  },
  {
    id: 'ecdict',
    name: 'ECDICT',
    from: 'en',
    to: 'zh-Hans',
    licence: 'MIT',
    format: 'ecdict',
    address: 'github.com/skywind3000/ECDICT',
  },
  {
    id: 'cedict',
    name: 'CC-CEDICT',
    from: 'zh-Hans',
    to: 'en',
    licence: 'CC BY-SA 4.0',
    format: 'cedict',
    address: 'www.mdbg.net/chinese/dictionary?page=cc-cedict',
  },
  {
    id: 'handedict',
    name: 'HanDeDict',
    from: 'zh-Hans',
    to: 'de',
    licence: 'CC BY-SA 2.0',
    format: 'cedict',
    address: 'handedict.zydeo.net',
  },
  {
    id: 'jmdict',
    name: 'JMdict',
    from: 'ja',
    to: 'en',
    licence: 'CC BY-SA 4.0',
    format: 'yomitan',
    address: 'github.com/yomidevs/jmdict-yomitan',
  },
] as const satisfies readonly FreeDictionary[];
