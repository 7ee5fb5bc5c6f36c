import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../shared/entry.ts';
import { useCopy } from '../data/useCopy.ts';
import { Menu } from '../ui/Menu.tsx';
import { COPY_FORMATS, copyFormat } from './copyFormats.ts';

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
