import type { TFunction } from 'i18next';
import type { LookupMemory } from '../../../shared/favorite.ts';
import { dayText } from '../../i18n/whenText.ts';

/** How often the entry was met before, in words; this lookup is the next. */
export function memoryText(t: TFunction, language: string, memory: LookupMemory): string {
  const date = dayText(memory.lastAt, language);
  if (memory.count === 1) return t('memory.second', { date });
  if (memory.count === 2) return t('memory.third', { date });
  return t('memory.more', { count: memory.count, date });
}

/** The third time, a word is worth keeping. */
export const isWorthKeeping = ({ count }: LookupMemory): boolean => count >= 2;
