import { useTranslation } from 'react-i18next';
import styles from './SenseReason.module.css';
import type { SenseOrder } from './useSenseOrder.ts';

/** Why a sense comes first that the dictionary has later; pressed again, the dictionary's order is back. */
export function SenseReason({ order }: { readonly order: SenseOrder | null }) {
  const { t } = useTranslation();
  if (order === null || order.why === null) return null;
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={!order.isUndone}
      onClick={order.toggle}
    >
      {t(`word.why.${order.why}`)}
    </button>
  );
}
