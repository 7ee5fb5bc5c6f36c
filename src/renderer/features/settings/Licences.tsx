import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryItems } from '../../data/useLibraryChanges.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Licences.module.css';

/** Whose work ships with the app, and on what terms. */
export function Licences() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('about.showLicences')}</Button>
      <Dialog
        title={t('about.licences')}
        closeLabel={t('common.close')}
        look="wide"
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        <ShippedDictionaries />
        <LicenceList />
      </Dialog>
    </>
  );
}

/** Where the dictionaries that ship with the app come from, and on what terms. */
function ShippedDictionaries() {
  const { t } = useTranslation();
  const { items = [] } = useLibraryItems();
  const shipped = items.filter(({ isShipped }) => isShipped);
  return (
    <dl className={styles.shipped} aria-label={t('summary.shipped')}>
      {shipped.map(({ id, name, source, licence }) => (
        <div key={id}>
          <dt>{name}</dt>
          {[source, licence].map((text) =>
            text === '' ? null : (
              <dd key={text} className={styles.help}>
                {text}
              </dd>
            ),
          )}
        </div>
      ))}
    </dl>
  );
}

function LicenceList() {
  const { t } = useTranslation();
  const { data, isError } = useQuery({
    queryKey: ['third-party'],
    queryFn: loadThirdParty,
    staleTime: Infinity,
  });
  if (isError) return <p>{t('about.licencesFailed')}</p>;
  if (data === undefined) return null;
  return (
    <>
      <p className={styles.help}>{t('about.licencesIntro', { count: data.length })}</p>
      <ul className={styles.list}>
        {data.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details className={styles.part}>
              <summary className={styles.summary}>
                <span className={styles.name}>{name}</span>
                <span className={styles.help}>
                  {version} · {licence}
                </span>
              </summary>
              <pre className={styles.text} lang="en">
                {text}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A package that ships with the app, with the text of its licence. */
interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const PART =
  /^## (?<name>\S+) (?<version>\S+) \((?<licence>[^\n]*)\)\n\n```text\n(?<text>.*?)\n```$/gms;

/** Loads the list of what others made: it is long, and few readers want it. */
async function loadThirdParty(): Promise<readonly ThirdParty[]> {
  const { default: list } = await import('../../../../docs/THIRD_PARTY.md?raw');
  return readThirdParty(list);
}

/** Takes the list apart, as `scripts/thirdParty.ts` has written it. */
export function readThirdParty(list: string): readonly ThirdParty[] {
  return Array.from(list.matchAll(PART), ({ groups = {} }) => ({
    name: groups['name'] ?? '',
    version: groups['version'] ?? '',
    licence: groups['licence'] ?? '',
    text: groups['text'] ?? '',
  }));
}
