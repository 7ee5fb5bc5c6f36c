import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import { useCopy } from '../data/useCopy.ts';
import { Menu } from '../ui/Menu.tsx';

interface CopyMenuProps {
  readonly entry: Entry;
  readonly label: string;
  /** In place of the label, where there is little room. */
  readonly icon?: LucideIcon;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** The entry in the forms that other texts need. */
export function CopyMenu({ entry, label, ...look }: CopyMenuProps) {
  const { t } = useTranslation();
  const copy = useCopy();
  return (
    <Menu
      label={label}
      {...look}
      items={COPY_FORMATS.map((format) => {
        const text = copyFormat(entry, format);
        return {
          key: format,
          label: t(`copyAs.${format}`),
          preview: text.replace('\t', ' ⇥ ').replace(/\s+/g, ' '),
          lang: entry.translationLanguage,
          run: () => void copy(text),
        };
      })}
    />
  );
}

/** What an entry can be copied as, beside its translation alone. */
const COPY_FORMATS = ['both', 'firstMention', 'row', 'markdown', 'latex'] as const;

/** See {@link COPY_FORMATS}. */
export type CopyFormat = (typeof COPY_FORMATS)[number];

type Copied = Pick<
  Entry,
  'headword' | 'headwordLanguage' | 'translation' | 'translationLanguage' | 'examples'
>;

/**
 * The text of an entry in one of the formats:
 *
 * - `both`: headword and translation, a space between
 * - `firstMention`: as a paper names a term at first, `模型崩溃（model collapse）`
 * - `row`: two cells of a spreadsheet, parted by a tab
 * - `markdown`: with the first example as a quotation
 * - `latex`: the first mention with the foreign term emphasised
 *
 * An entry without a translation is copied as its headword alone.
 */
export function copyFormat(entry: Copied, format: CopyFormat): string {
  const { headword, translation, examples } = entry;
  const parts = translation === '' ? [headword] : [headword, translation];
  switch (format) {
    case 'both':
      return parts.join(' ');
    case 'firstMention':
      return firstMention(entry, (text) => text, String);
    case 'row':
      return parts.map((part) => part.replace(/\s+/g, ' ')).join('\t');
    case 'markdown': {
      const [term = '', ...rest] = parts.map(escapeMarkdown);
      const example = examples[0] === undefined ? '' : `\n\n> ${escapeMarkdown(examples[0])}`;
      return [`**${term}**`, ...rest].join(' ') + example;
    }
    case 'latex':
      return firstMention(entry, escapeLatex, (term) => String.raw`\emph{${term}}`);
  }
}

const isChinese = (language: string): boolean => language.split('-')[0] === 'zh';

/** Chinese first, with full-width brackets; otherwise the translation first, as it is read. */
function firstMention(
  entry: Copied,
  escape: (text: string) => string,
  emphasise: (term: string) => string,
): string {
  const { headword, headwordLanguage, translation, translationLanguage } = entry;
  if (translation === '') return escape(headword);
  const isHeadwordFirst = isChinese(headwordLanguage);
  const [first, second] = isHeadwordFirst ? [headword, translation] : [translation, headword];
  const term = emphasise(escape(withoutBrackets(second)));
  return isHeadwordFirst || isChinese(translationLanguage)
    ? `${escape(first)}（${term}）`
    : `${escape(first)} (${term})`;
}

/** Brackets within brackets become a comma: `large language models, LLMs`. */
const withoutBrackets = (text: string): string =>
  text.replace(/\s*[(（]([^()（）]+)[)）]\s*$/u, ', $1');

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, String.raw`\$&`);

const LATEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

const escapeLatex = (text: string): string =>
  text.replace(/[\\~^&%$#_{}]/g, (character) => LATEX[character] ?? `\\${character}`);
