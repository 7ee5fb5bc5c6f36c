import type { TFunction } from 'i18next';
import type { ImportRefusal } from '../../shared/import.ts';
import { fileFailureText } from '../data/failureText.ts';

/** Why an import was refused, in one or two plain sentences; the file's own words at the end. */
export const refusalText = (t: TFunction, { fault, detail }: ImportRefusal): string =>
  fileFailureText(t, { reason: 'invalid', fault: { kind: fault, detail } });
