import type { NewGlossaryRow } from '../../shared/library.ts';
import { cleanText } from '../../text/invisible.ts';
import { hasHan } from '../../text/script.ts';

/** A term with the renderings that a glossary wants, allows and does not want. */
export interface HouseTerm {
  readonly headword: string;
  /** By language; the first of each is preferred, the others are admitted. */
  readonly chinese: readonly string[];
  readonly latin: readonly string[];
  /** In either language. */
  readonly avoid: readonly string[];
}

/**
 * Reads the status of renderings out of a row: the headword and the first translation are preferred,
 * further translations (parted by semicolons or lines) admitted, `avoid` is to be avoided.
 * What stands in brackets is a remark. A rendering without Chinese characters counts as the other
 * language.
 */
export function houseTermOf(row: NewGlossaryRow): HouseTerm {
  const wanted = [row.headword, ...row.translation.split(PARTS)].map(bareOf).filter(isFull);
  const avoid = (row.avoid ?? []).map(bareOf).filter(isFull);
  return {
    headword: row.headword,
    chinese: unique(wanted.filter(hasHan)),
    latin: unique(wanted.filter((text) => !hasHan(text))),
    avoid: unique(avoid).filter((text) => !wanted.includes(text)),
  };
}

const PARTS = /[;；\n]/;
const REMARK = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】/g;

const bareOf = (text: string): string => cleanText(text.replace(REMARK, ' '));
const isFull = (text: string): boolean => text !== '';
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
