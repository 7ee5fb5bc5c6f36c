import { useTranslation } from 'react-i18next';
import type { ImportPreview, PreviewRow } from '../../shared/import.ts';
import { byPlace } from '../ui/byPlace.ts';
import { ShownText } from '../ui/ShownText.tsx';
import styles from './PreviewTable.module.css';

const FIELDS = [
  'headword',
  'translation',
  'reading',
  'example',
  'note',
] as const satisfies readonly (keyof PreviewRow)[];

interface PreviewTableProps {
  readonly preview: ImportPreview;
}

/** The first entries as they will be taken in; fields that none of them has are left out. */
export function PreviewTable({ preview }: PreviewTableProps) {
  const { t } = useTranslation();
  const { rows, headwordLanguage, translationLanguage } = preview;
  if (rows.length === 0) return null;
  const fields = FIELDS.filter(
    (field) => field === 'headword' || rows.some((row) => row[field] !== ''),
  );
  const languages = {
    headword: headwordLanguage,
    translation: translationLanguage,
    reading: 'zh-Latn-pinyin',
    example: headwordLanguage,
    note: translationLanguage,
  };
  return (
    <div
      role="region"
      aria-label={t('import.firstEntries', { count: rows.length })}
      // What scrolls must be reached by keys.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll region
      tabIndex={0}
      className={styles.frame}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col" className={styles.head}>
                {t(`import.role.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byPlace(rows).map(({ key, item: row }) => (
            <tr key={key}>
              {fields.map((field) => (
                <td key={field} className={styles[field]}>
                  <ShownText text={row[field]} lang={languages[field]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
