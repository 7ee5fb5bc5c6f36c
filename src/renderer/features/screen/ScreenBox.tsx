import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureAnswer, ScreenPart } from '../../../shared/picture.ts';
import { api } from '../../api.ts';
import { boxAfterKey, boxBetween, FIRST_BOX, isClick, type Point } from './boxOf.ts';
import styles from './ScreenPage.module.css';

/** How the box that was chosen last stands. */
type Reading = 'none' | 'reading' | PictureAnswer;

const FAULTS = {
  'too-large': 'screenPart.tooLarge',
  'out-of-memory': 'screenPart.tooLarge',
  stuck: 'screenPart.stuck',
} as const;

/** The picture of the screen, on which a box is drawn with the pointer or the keys. */
export function ScreenBox({ picture }: { readonly picture: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Point | null>(null);
  const [box, setBox] = useState<ScreenPart | null>(null);
  const [reading, setReading] = useState<Reading>('none');
  useEffect(() => field.current?.focus(), []);

  const read = async (part: ScreenPart): Promise<void> => {
    setReading('reading');
    setReading(await api.readScreenPart(part));
  };
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({
    x: clientX / window.innerWidth,
    y: clientY / window.innerHeight,
  });
  const isBusy = reading === 'reading';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isBusy) return;
    if (event.key === 'Enter' && box !== null) void read(box);
    // The first arrow shows the box where it begins.
    const next = box === null ? FIRST_BOX : boxAfterKey(box, event.key, event.shiftKey);
    if (!event.key.startsWith('Arrow') || next === null) return;
    event.preventDefault();
    setBox(next);
  };
  const percent = (share: number): number => Math.round(share * 100);
  return (
    <main>
      <div
        ref={field}
        className={styles.field}
        role="application"
        aria-label={t('screenPart.label')}
        aria-describedby="screen-part-help"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its keys draw the box
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (isBusy || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setReading('none');
          setBox(null);
          setFrom(pointOf(event));
        }}
        onPointerMove={(event) => {
          if (from !== null) setBox(boxBetween(from, pointOf(event)));
        }}
        onPointerUp={(event) => {
          if (from === null) return;
          const drawn = boxBetween(from, pointOf(event));
          setFrom(null);
          setBox(isClick(drawn) ? null : drawn);
          if (!isClick(drawn)) void read(drawn);
        }}
      >
        <img className={styles.picture} src={picture} alt="" draggable={false} />
        {box === null ? (
          <div className={styles.shade} />
        ) : (
          <div
            className={styles.box}
            style={{
              left: `${box.x * 100}%`,
              top: `${box.y * 100}%`,
              width: `${box.width * 100}%`,
              height: `${box.height * 100}%`,
            }}
          />
        )}
      </div>
      <div className={styles.foot}>
        <p id="screen-part-help">{t('screenPart.help')}</p>
        <p role="status">
          {reading === 'none'
            ? box === null || from !== null
              ? ''
              : t('screenPart.box', { width: percent(box.width), height: percent(box.height) })
            : readingText(reading)}
        </p>
      </div>
    </main>
  );

  function readingText(now: Exclude<Reading, 'none'>): string {
    if (now === 'reading') return t('screenPart.reading');
    if (now.kind === 'read') return now.text === '' ? t('screenPart.nothing') : '';
    const why = now.fault in FAULTS ? FAULTS[now.fault as keyof typeof FAULTS] : null;
    return t('screenPart.failed', { why: t(why ?? 'screenPart.unknown') });
  }
}
