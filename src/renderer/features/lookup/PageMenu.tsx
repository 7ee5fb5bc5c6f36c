import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePagePrint } from '../../data/usePagePrint.ts';
import { Menu } from '../../ui/Menu.tsx';

interface PageMenuProps {
  /** The headword of the page, which names the file. */
  readonly name: string;
  readonly onFind: () => void;
}

/** What can be done with the page that is read. */
export function PageMenu({ name, onFind }: PageMenuProps) {
  const { t } = useTranslation();
  const { print, savePdf } = usePagePrint();
  return (
    <Menu
      label={t('find.more')}
      icon={Ellipsis}
      items={[
        { key: 'find', label: t('find.title'), run: onFind },
        { key: 'print', label: t('find.print'), run: () => void print() },
        { key: 'pdf', label: t('find.savePdf'), run: () => void savePdf(name) },
      ]}
    />
  );
}
