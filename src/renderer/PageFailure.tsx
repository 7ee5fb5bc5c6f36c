import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import styles from './PageFailure.module.css';
import { Button } from './ui/Button.tsx';

interface PageFailureProps {
  readonly children: ReactNode;
}

interface PageFailureState {
  readonly isFailed: boolean;
}

/** In place of a page whose drawing failed: a plain sentence and a way on. */
export class PageFailure extends Component<PageFailureProps, PageFailureState> {
  override state: PageFailureState = { isFailed: false };

  static getDerivedStateFromError(): PageFailureState {
    return { isFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.isFailed) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <div role="alert" className={styles.failure}>
            <p>{t('failure.page')}</p>
            <Button look="accent" onClick={() => location.reload()}>
              {t('failure.reload')}
            </Button>
          </div>
        )}
      </Translation>
    );
  }
}
