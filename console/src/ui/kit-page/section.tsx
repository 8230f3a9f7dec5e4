import type { Text } from '@zhiyin/domain/kit';
import { type ReactNode, useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './kit.module.css';

interface Props {
  readonly title: Text;
  readonly sentence: Text;
  readonly children: ReactNode;
}

/** One part of the kit: its name, the rule that holds in it, the pieces. */
export function Section({ title, sentence, children }: Props) {
  const t = useSay();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles['section']}>
      <header className={styles['head']}>
        <h2 id={titleId}>{t(title)}</h2>
        <p>{t(sentence)}</p>
      </header>
      {children}
    </section>
  );
}
