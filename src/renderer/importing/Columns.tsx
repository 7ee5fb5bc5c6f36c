import { useTranslation } from 'react-i18next';
import { COLUMN_ROLES } from '../../shared/import.ts';
import { byPlace } from '../ui/byPlace.ts';
import { Select } from '../ui/Select.tsx';
import { assignRole } from './assignRole.ts';
import styles from './Columns.module.css';
import { choose } from './importActions.ts';
import type { PreviewStage } from './importStore.ts';

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
