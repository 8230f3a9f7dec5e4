import { words } from '@zhiyin/domain/console';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useDocumentTitle } from '#ui/page/document-title.ts';
import { Mark } from '#ui/shell/mark.tsx';
import { Preferences } from '#ui/shell/preferences.tsx';
import styles from './door.module.css';

interface Props {
  readonly title: string;
  readonly sentence?: ReactNode;
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}

/** A page before the door: one thing to do, in the reader's language and theme. */
export function Door({ title, sentence, below, children }: Props) {
  const t = useSay();
  useDocumentTitle(title);
  return (
    <main className={styles['door']}>
      <div className={styles['card']}>
        <div className={styles['name']}>
          <Mark size={28} />
          {t(words.productName)}
        </div>
        <h1 className={styles['title']}>{title}</h1>
        {sentence && <p className={styles['say']}>{sentence}</p>}
        {children}
        {below && <div className={styles['below']}>{below}</div>}
        <div className={styles['foot']}>
          <Preferences />
        </div>
      </div>
    </main>
  );
}
