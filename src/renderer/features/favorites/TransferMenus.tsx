import { useTranslation } from 'react-i18next';
import type { Favorite } from '../../../shared/favorite.ts';
import type { KeptFormat } from '../../../shared/transfer.ts';
import { api } from '../../api.ts';
import { attempt, failureText } from '../../data/failureText.ts';
import { ImportDialog, useImport } from '../../parts/FavoritesImport.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFeedback } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';

const FORMATS = [
  ['csv', 'transfer.csv'],
  ['tsv', 'transfer.tsv'],
  ['markdown', 'transfer.markdown'],
  ['json', 'transfer.json'],
  ['anki-text', 'transfer.ankiText'],
  ['apkg', 'transfer.apkg'],
] as const satisfies readonly (readonly [KeptFormat, string])[];

interface TransferMenusProps {
  /** Null when all are to leave. */
  readonly chosen: readonly Favorite[] | null;
  readonly canExport: boolean;
}

/** The ways out to files and in from them. */
export function TransferMenus({ chosen, canExport }: TransferMenusProps) {
  const { t } = useTranslation();
  const say = useFeedback();
  const { preview, begin, end } = useImport();

  const write = async (format: KeptFormat): Promise<void> => {
    const ids = chosen?.map(({ id }) => id) ?? null;
    const outcome = await attempt(api.exportFavorites(format, ids));
    if (outcome.kind === 'failed') {
      const why = failureText(t, outcome.reason);
      say({ text: t('transfer.notExported', { why }), isFailure: true });
    } else if (outcome.value !== null)
      say({ text: t('transfer.exported', { file: outcome.value }) });
  };

  return (
    <>
      {canExport ? (
        <Menu
          label={t(chosen === null ? 'transfer.export' : 'transfer.exportSelected')}
          items={FORMATS.map(([format, label]) => ({
            key: format,
            label: t(label),
            run: () => void write(format),
          }))}
        />
      ) : null}
      <Button onClick={() => void begin(api.chooseImport())}>{t('transfer.import')}</Button>
      {preview === null ? null : <ImportDialog preview={preview} onClose={end} />}
    </>
  );
}
