import type { TFunction } from 'i18next';
import type { ImportRefusal } from '../../shared/import.ts';

/** Why an import was refused, in one or two plain sentences; the file's own words at the end. */
export const refusalText = (t: TFunction, { fault, detail }: ImportRefusal): string =>
  detail === ''
    ? t(`import.fault.${fault}`)
    : t('import.faultDetail', { why: t(`import.fault.${fault}`), detail });
