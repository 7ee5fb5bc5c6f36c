import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyTable } from './KeyTable.tsx';

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function KeysDialog({ isOpen, onOpenChange }: KeysDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('keys.title')}
      closeLabel={t('common.close')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <KeyTable />
    </Dialog>
  );
}
