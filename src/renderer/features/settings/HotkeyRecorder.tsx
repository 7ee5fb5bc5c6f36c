import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useAppInfo } from '../../data/useAppInfo.ts';
import { OWN_KEYS } from '../../ui/useKeys.ts';
import { acceleratorOf, type Recorded } from './acceleratorOf.ts';
import styles from './HotkeyRecorder.module.css';

interface HotkeyRecorderProps {
  readonly onRecorded: (accelerator: string) => void;
  /** Recorded, cancelled, or the focus went elsewhere. */
  readonly onEnd: () => void;
}

type Problem = Extract<Recorded, { kind: 'refused' }>['reason'];

/** Waits for a key combination; meanwhile the hotkey there is does not act. */
export function HotkeyRecorder({ onRecorded, onEnd }: HotkeyRecorderProps) {
  const { t } = useTranslation();
  const { platform } = useAppInfo();
  const button = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    button.current?.focus();
    void api.suspendHotkeys(true);
    return () => void api.suspendHotkeys(false);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const recorded = acceleratorOf(event.nativeEvent, platform === 'darwin');
    if (recorded.kind === 'pending') return;
    if (recorded.kind === 'refused') {
      setProblem(recorded.reason);
      return;
    }
    onEnd();
    if (recorded.kind === 'accelerator') onRecorded(recorded.accelerator);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.recorder}
        onKeyDown={onKeyDown}
        onBlur={onEnd}
        {...OWN_KEYS}
      >
        {t('hotkey.recording')}
      </button>
      <p role="status" className={problem === null ? styles.help : styles.problem}>
        {problem === null
          ? t('hotkey.recordingHelp')
          : t(problem === 'needs-modifier' ? 'hotkey.needsModifier' : 'hotkey.unknownKey')}
      </p>
    </>
  );
}
