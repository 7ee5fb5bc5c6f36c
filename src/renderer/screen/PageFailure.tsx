import { Component, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCopyReport } from '../data/useCopy.ts';
import styles from './PageFailure.module.css';
import { Button } from '../ui/Button.tsx';

interface PageFailureProps {
  readonly children: ReactNode;
}

interface PageFailureState {
  readonly isFailed: boolean;
  /** Where it failed; '' when that is not known. */
  readonly where: string;
}

/** In place of a page whose drawing failed: a plain sentence and two ways on. */
export class PageFailure extends Component<PageFailureProps, PageFailureState> {
  override state: PageFailureState = { isFailed: false, where: '' };

  static getDerivedStateFromError(error: unknown): PageFailureState {
    return { isFailed: true, where: error instanceof Error ? (error.stack ?? '') : '' };
  }

  override render(): ReactNode {
    return this.state.isFailed ? <Failure where={this.state.where} /> : this.props.children;
  }
}

function Failure({ where }: { readonly where: string }) {
  const { t } = useTranslation();
  const copyReport = useCopyReport();
  const [said, setSaid] = useState('');
  return (
    <div role="alert" className={styles.failure}>
      <p>{t('failure.page')}</p>
      <div className={styles.ways}>
        <Button look="accent" onClick={() => location.reload()}>
          {t('failure.reload')}
        </Button>
        <Button onClick={() => void copyReport(where).then(({ text }) => setSaid(text))}>
          {t('about.report')}
        </Button>
      </div>
      <p className={styles.help}>{t('about.reportHelp')}</p>
      <p role="status">{said}</p>
    </div>
  );
}
