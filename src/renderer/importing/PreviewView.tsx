import type { TFunction } from 'i18next';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IfKnown, ImportPreview, ImportRefusal } from '../../shared/import.ts';
import { fileFailureText } from '../data/failureText.ts';
import { languageOptions } from '../i18n/languageNames.ts';
import { byteText, numberText } from '../ui/amounts.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Columns, PreviewTable, swapRoles } from './Columns.tsx';
import {
  choose,
  chooseTable,
  nextFile,
  type PreviewStage,
  setName,
  startImport,
} from './importActions.ts';
import styles from './PreviewView.module.css';
import { Garbled, Skipped } from './ReportView.tsx';

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

interface PreviewFactsProps {
  readonly preview: ImportPreview;
}

/** What the file is and how much is in it, at a glance. */
function PreviewFacts({ preview }: PreviewFactsProps) {
  const { t, i18n } = useTranslation();
  const { fileName, format, entryCount, isWhole, duplicateCount, sizeOnDisk } = preview;
  const count = (value: number): string => {
    const number = numberText(value, i18n.language);
    return isWhole ? number : t('import.about', { number });
  };
  const facts = [
    [t('import.file'), fileName],
    [t('import.formatName'), t(`import.format.${format}`)],
    [t('import.entries'), count(entryCount)],
    [t('import.duplicates'), count(duplicateCount)],
    [t('import.size'), byteText(sizeOnDisk, i18n.language)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Encodings to choose from: labels of the Encoding Standard, and how they are called. */
const ENCODINGS: readonly (readonly [label: string, name: string])[] = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
  ['gb18030', 'GB18030 (GBK, GB2312)'],
  ['big5', 'Big5'],
  ['shift_jis', 'Shift_JIS'],
  ['euc-jp', 'EUC-JP'],
  ['euc-kr', 'EUC-KR'],
  ['windows-1250', 'Windows-1250'],
  ['windows-1251', 'Windows-1251'],
  ['windows-1252', 'Windows-1252 (Latin 1)'],
  ['windows-1253', 'Windows-1253'],
  ['windows-1254', 'Windows-1254'],
  ['windows-1255', 'Windows-1255'],
  ['windows-1256', 'Windows-1256'],
  ['windows-1257', 'Windows-1257'],
  ['iso-8859-2', 'ISO 8859-2'],
  ['iso-8859-5', 'ISO 8859-5'],
  ['koi8-r', 'KOI8-R'],
];

/** The list with the encoding that a file has, whatever it is. */
function encodingOptions(
  current: string,
): readonly { readonly value: string; readonly label: string }[] {
  const options = ENCODINGS.map(([value, label]) => ({ value, label }));
  return options.some(({ value }) => value === current)
    ? options
    : [{ value: current, label: current }, ...options];
}

/** Why an import was refused, in one or two plain sentences; the file's own words at the end. */
export const refusalText = (t: TFunction, { fault, detail }: ImportRefusal): string =>
  fileFailureText(t, { reason: 'invalid', fault: { kind: fault, detail } });
