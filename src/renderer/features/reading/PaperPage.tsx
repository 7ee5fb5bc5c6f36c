import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { closePaper } from '../../data/readingStore.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './PaperPage.module.css';

interface PaperPageProps {
  readonly title: string;
  /** What stands at the right of the title. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

/** The page of one paper: the way back, its title in one line, and what is done with it. */
export function PaperPage({ title, tools, children }: PaperPageProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <IconButton icon={ArrowLeft} label={t('reading.back')} onClick={closePaper} />
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        <div className={styles.tools}>{tools}</div>
      </header>
      {children}
    </div>
  );
}
