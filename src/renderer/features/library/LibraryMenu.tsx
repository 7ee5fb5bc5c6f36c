import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type LibraryItem } from '../../../shared/library.ts';
import { useLibraryChanges } from '../../data/useLibraryChanges.ts';
import { openDraft } from '../../screen/screenStore.ts';
import { useFeedback } from '../../ui/Feedback.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';

interface LibraryMenuProps {
  readonly item: LibraryItem;
  readonly onRename: () => void;
}

/** What is done with a glossary or dictionary now and then. */
export function LibraryMenu({ item, onRename }: LibraryMenuProps) {
  const { t } = useTranslation();
  const say = useFeedback();
  const { copy, exportAs, remove } = useLibraryChanges();
  const { name, isShipped, isEditable, kind } = item;

  const makeCopy = async (): Promise<void> => {
    const made = await copy(item, t('library.copyName', { name }));
    if (made !== null) say({ text: t('library.copied', { name: made.name }) });
  };
  const items: readonly MenuItem[] = [
    ...(isShipped ? [] : [{ key: 'rename', label: t('library.rename'), run: onRename }]),
    ...(kind === 'glossary'
      ? [
          { key: 'draft', label: t('draft.open'), run: () => openDraft(item.id) },
          { key: 'copy', label: t('library.copy'), run: () => void makeCopy() },
        ]
      : []),
    ...(isEditable
      ? EXPORT_FORMATS.map((format) => ({
          key: format,
          label: t('library.export', { format: t(`library.exportFormat.${format}`) }),
          run: () => void exportAs(item, format),
        }))
      : []),
    ...(isShipped
      ? []
      : [
          {
            key: 'remove',
            label: t('library.remove'),
            isDanger: true,
            run: () => void remove(item),
          },
        ]),
  ];
  return items.length === 0 ? null : (
    <Menu label={t('library.more', { name })} icon={Ellipsis} items={items} />
  );
}
