import { formBuilderWords as words } from '@zhiyin/domain/console';
import type { ShownQuestion } from '@zhiyin/domain/kit';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import styles from '../form-preview.module.css';

/** What follows from the answers before it. Read, never typed. */
export function ComputedValue({ shown, labelId }: { shown: ShownQuestion; labelId: string }) {
  const t = useSay();
  const { locale } = useLocale();
  const { computed, kind } = shown;
  return (
    <output aria-labelledby={labelId} className={styles['computed']}>
      {computed === undefined ? (
        <span className={styles['optional']}>{t(words.computedUnknown)}</span>
      ) : (
        kind.describe(computed, { locale, nameOf: () => undefined })
      )}
    </output>
  );
}
