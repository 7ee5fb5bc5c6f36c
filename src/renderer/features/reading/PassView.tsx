import { BookOpenText } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS } from '../../../shared/library.ts';
import { knownShare, LEVEL_LIMITS, type PassedPaper } from '../../../shared/reading.ts';
import { useChangeSettings, useSettings } from '../../data/useSettings.ts';
import { usePapers } from '../../data/usePapers.ts';
import { showText } from '../../data/readingStore.ts';
import { numberText } from '../../ui/amounts.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { PaperPage } from './PaperPage.tsx';
import { PASS_PARTS, type PassPart, passRows, toGlossaryRows } from './passRows.ts';
import { PassTable } from './PassTable.tsx';
import styles from './PassView.module.css';

/** What a paper is made of: the share of its words that is known, and what may be learned from it. */
export function PassView({ paper }: { readonly paper: PassedPaper }) {
  const { t, i18n } = useTranslation();
  const { readingLevel } = useSettings();
  const [level, setLevel] = useState(readingLevel);
  const [part, setPart] = useState<PassPart>('words');
  const { exportWords } = usePapers();
  const rows = passRows(paper, level);
  const { title } = paper.paper;
  return (
    <PaperPage
      title={title}
      tools={
        <>
          <Menu
            label={t('reading.export')}
            items={EXPORT_FORMATS.map((format) => ({
              key: format,
              label: t(`library.exportFormat.${format}`),
              run: () => void exportWords(title, toGlossaryRows(rows[part], title), format),
            }))}
          />
          <Button icon={BookOpenText} look="accent" onClick={() => showText(true)}>
            {t('reading.readText')}
          </Button>
        </>
      }
    >
      <div className={styles.summary}>
        <Known paper={paper} level={level} />
        <LevelSlider level={level} onLevel={setLevel} />
      </div>
      <div className={styles.bar}>
        <Choice<PassPart>
          label={t('reading.parts')}
          isLabelHidden
          value={part}
          options={PASS_PARTS.map((each) => ({
            value: each,
            label: t(`reading.part.${each}`, {
              number: numberText(rows[each].length, i18n.language),
            }),
          }))}
          onChoose={setPart}
        />
      </div>
      <PassTable key={part} part={part} rows={rows[part]} title={title} />
    </PaperPage>
  );
}

interface KnownProps {
  readonly paper: PassedPaper;
  readonly level: number;
}

function Known({ paper, level }: KnownProps) {
  const { t, i18n } = useTranslation();
  const count = paper.words.reduce((sum, word) => sum + word.count, 0);
  const share = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(knownShare(paper.words, level));
  const { pages, leftOut } = paper.paper;
  const notes = [
    ...(pages === null ? [] : [t('reading.pages', { count: pages })]),
    ...(leftOut.hasReferences ? [t('reading.noReferences')] : []),
    ...(leftOut.formulas > 0 ? [t('reading.noFormulas', { count: leftOut.formulas })] : []),
    ...(paper.kept === null ? [t('reading.notKept')] : []),
  ];
  return (
    <div>
      <p role="status" className={styles.known}>
        <span className={styles.share}>{share}</span>{' '}
        {t('reading.known', { number: numberText(count, i18n.language) })}
      </p>
      <p className={styles.notes}>{notes.join(' · ')}</p>
    </div>
  );
}

interface LevelSliderProps {
  readonly level: number;
  readonly onLevel: (level: number) => void;
}

/** Kept once it is let go of. */
function LevelSlider({ level, onLevel }: LevelSliderProps) {
  const { t, i18n } = useTranslation();
  const changeSettings = useChangeSettings();
  const id = useId();
  const { least, most, step } = LEVEL_LIMITS;
  const text = t('reading.level', { number: numberText(level, i18n.language) });
  const keep = (): void => void changeSettings({ readingLevel: level });
  return (
    <div className={styles.level}>
      <label htmlFor={id}>{text}</label>
      <input
        id={id}
        type="range"
        className={styles.slider}
        min={least}
        max={most}
        step={step}
        value={level}
        aria-valuetext={text}
        onChange={(event) => onLevel(Number(event.target.value))}
        onPointerUp={keep}
        onKeyUp={keep}
      />
    </div>
  );
}
