import { useTranslation } from 'react-i18next';
import {
  COLUMN_ROLES,
  type ColumnRole,
  type ImportPreview,
  type PreviewRow,
} from '../../shared/import.ts';
import { byPlace } from '../ui/useRowOrder.ts';
import { Select } from '../ui/Select.tsx';
import { ShownText } from '../ui/ShownText.tsx';
import styles from './Columns.module.css';
import { choose, type PreviewStage } from './importActions.ts';

const LEFT_OUT = 'none';
const ROLES = [...COLUMN_ROLES, LEFT_OUT] as const;

interface ColumnsProps {
  readonly stage: PreviewStage;
}

/** What the columns of a table hold, to be changed; what is not sure, and what is left out. */
export function Columns({ stage: { preview, choices } }: ColumnsProps) {
  const { t, i18n } = useTranslation();
  const columns = preview.columns ?? [];
  const roles = choices.columns ?? columns.map(({ role }) => role);
  const nameOf = (header: string, index: number): string =>
    header === '' ? t('import.column', { number: index + 1 }) : header;
  const leftOut = columns.flatMap(({ header, role }, index) =>
    role === null ? [nameOf(header, index)] : [],
  );
  const guessed = columns.flatMap(({ header, role, isGuessed }, index) =>
    isGuessed === true && role !== null
      ? [t('import.pleaseCheck', { column: nameOf(header, index), role: t(`import.role.${role}`) })]
      : [],
  );
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.title}>{t('import.columns')}</legend>
      {guessed.length === 0 ? null : (
        <p className={styles.guessed} role="status">
          {guessed.join(' ')}
        </p>
      )}
      {byPlace(columns).map(({ key, item: { header } }, index) => (
        <Select
          key={key}
          label={nameOf(header, index)}
          value={roles[index] ?? LEFT_OUT}
          options={ROLES.map((value) => ({ value, label: t(`import.role.${value}`) }))}
          onChoose={(value) =>
            void choose({ columns: assignRole(roles, index, value === LEFT_OUT ? null : value) })
          }
        />
      ))}
      {leftOut.length === 0 ? null : (
        <p className={styles.leftOut}>{t('import.leftOut', { columns: list.format(leftOut) })}</p>
      )}
    </fieldset>
  );
}

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

type Roles = readonly (ColumnRole | null)[];

/** Gives a column another role. There is one headword: the column that was it takes over the old. */
export const assignRole = (roles: Roles, column: number, role: ColumnRole | null): Roles =>
  roles.map((each, index) => {
    if (index === column) return role;
    return role === 'headword' && each === 'headword' ? (roles[column] ?? null) : each;
  });

/** Turns a table around: what was translated from is translated to. */
export const swapRoles = (roles: Roles): Roles =>
  roles.map((role) =>
    role === 'headword' ? 'translation' : role === 'translation' ? 'headword' : role,
  );
