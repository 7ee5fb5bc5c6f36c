import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IfKnown } from '../../shared/import.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { languageOptions } from '../i18n/languageNames.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { swapRoles } from './assignRole.ts';
import { Columns } from './Columns.tsx';
import { encodingOptions } from './encodingNames.ts';
import { choose, chooseTable, nextFile, setName, startImport } from './importActions.ts';
import type { PreviewStage } from './importStore.ts';
import { Garbled, Skipped } from './LeftOut.tsx';
import { PreviewFacts } from './PreviewFacts.tsx';
import styles from './PreviewView.module.css';
import { PreviewTable } from './PreviewTable.tsx';
import { refusalText } from './refusalText.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const DELIMITER_KEYS = {
  ',': 'import.delimiters.comma',
  ';': 'import.delimiters.semicolon',
  '\t': 'import.delimiters.tab',
  '|': 'import.delimiters.bar',
} as const;

interface PreviewViewProps {
  readonly stage: PreviewStage;
}

/** What the import of a file would give, and all that can be decided about it. */
export function PreviewView({ stage }: PreviewViewProps) {
  const { t, i18n } = useTranslation();
  const [ifKnown, setIfKnown] = useState<IfKnown>('replace');
  const { preview, choices, refusal, isLooking } = stage;
  const { headwordLanguage, translationLanguage, columns, delimiter, encoding } = preview;
  const name = choices.name ?? preview.name;
  const roles = choices.columns ?? columns?.map(({ role }) => role) ?? [];
  const languages = languageOptions(t, i18n.language, [headwordLanguage, translationLanguage]);

  const swap = (): void =>
    void choose({
      headwordLanguage: translationLanguage,
      translationLanguage: headwordLanguage,
      ...(columns === null ? {} : { columns: swapRoles(roles) }),
    });
  return (
    <div className={styles.preview} aria-busy={isLooking}>
      <PreviewFacts preview={preview} />
      {refusal === null ? null : (
        <p role="alert" className={styles.refusal}>
          {refusalText(t, refusal)}
        </p>
      )}
      {preview.sameAs === null ? null : (
        <div className={styles.known}>
          <p>{t('import.known', { name: preview.sameAs.name })}</p>
          <Choice
            label={t('import.ifKnown')}
            value={ifKnown}
            options={(['replace', 'keep-both'] as const).map((value) => ({
              value,
              label: t(`import.ifKnownChoice.${value}`),
            }))}
            onChoose={setIfKnown}
          />
        </div>
      )}
      <Garbled garbled={preview.garbled} />
      <div className={styles.fields}>
        <TextField label={t('import.name')} value={name} maxLength={200} onValue={setName} />
        {preview.canBeGlossary ? (
          <Select
            label={t('import.keptAs')}
            value={choices.kind ?? preview.kind}
            options={(['glossary', 'dictionary'] as const).map((value) => ({
              value,
              label: t(`import.kind.${value}`),
            }))}
            onChoose={(kind) => void choose({ kind })}
          />
        ) : null}
        {encoding === null ? null : (
          <Select
            label={t('import.encoding')}
            {...(encoding.isGuessed ? { hint: t('import.guessed') } : {})}
            value={choices.encoding ?? encoding.label}
            options={encodingOptions(choices.encoding ?? encoding.label)}
            onChoose={(label) => void choose({ encoding: label })}
          />
        )}
        {delimiter === null ? null : (
          <Select
            label={t('import.delimiter')}
            value={choices.delimiter ?? delimiter}
            options={[...new Set([...DELIMITERS, delimiter])].map((value) => ({
              value,
              label: isCommon(value) ? t(DELIMITER_KEYS[value]) : value,
            }))}
            onChoose={(value) => void choose({ delimiter: value })}
          />
        )}
        {preview.sheets === null || preview.sheets.names.length < 2 ? null : (
          <Select
            label={t('import.sheet')}
            value={`${preview.sheets.chosen}`}
            options={preview.sheets.names.map((label, place) => ({ value: `${place}`, label }))}
            onChoose={(place) => void chooseTable({ sheet: Number(place) })}
          />
        )}
        {preview.hasHeader === null ? null : (
          <Select
            label={t('import.firstRow')}
            value={preview.hasHeader ? 'names' : 'entry'}
            options={(['names', 'entry'] as const).map((value) => ({
              value,
              label: t(`import.firstRowHolds.${value}`),
            }))}
            onChoose={(value) => void chooseTable({ hasHeader: value === 'names' })}
          />
        )}
      </div>
      <div className={styles.direction}>
        <Select
          label={t('import.headwordLanguage')}
          value={headwordLanguage}
          options={languages}
          onChoose={(language) => void choose({ headwordLanguage: language })}
        />
        <Button icon={ArrowLeftRight} onClick={swap}>
          {t('import.swap')}
        </Button>
        <Select
          label={t('import.translationLanguage')}
          value={translationLanguage}
          options={languages}
          onChoose={(language) => void choose({ translationLanguage: language })}
        />
      </div>
      {columns === null ? null : <Columns stage={stage} />}
      <PreviewTable preview={preview} />
      <Skipped skipped={preview.skipped} />
      <div className={styles.actions}>
        <Button onClick={nextFile}>{t('common.cancel')}</Button>
        <Button
          look="accent"
          disabled={isLooking || refusal !== null || name.trim() === ''}
          onClick={() => void startImport(ifKnown)}
        >
          {t('import.start')}
        </Button>
      </div>
    </div>
  );
}

const isCommon = (delimiter: string): delimiter is (typeof DELIMITERS)[number] =>
  Object.hasOwn(DELIMITER_KEYS, delimiter);
