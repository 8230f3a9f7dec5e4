import type { ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import { useDocumentTitle } from './document-title.ts';
import styles from './page.module.css';

interface Props {
  readonly title: string;
  /** One line on what the page is for; leave it out where the title says it. */
  readonly description?: ReactNode;
  /** The page's verbs; the main one last. */
  readonly actions?: ReactNode;
  /** What belongs to the subject and is looked at beside it; below it on a phone. */
  readonly aside?: ReactNode;
  /** `text` for forms and reading, `full` for tables and desks. */
  readonly width?: 'text' | 'full';
  readonly children: ReactNode;
}

/** A page: its one heading, its verbs, its content. */
export function Page({ title, description, actions, aside, width = 'full', children }: Props) {
  useDocumentTitle(title);
  return (
    <div className={classNames(styles['page'], width === 'text' && styles['text'])}>
      <header className={styles['head']}>
        <div className={styles['heading']}>
          <h1 className={styles['title']}>{title}</h1>
          {description && <p className={styles['description']}>{description}</p>}
        </div>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </header>
      {aside ? (
        <div className={styles['split']}>
          <div className={styles['body']}>{children}</div>
          <aside className={styles['aside']}>{aside}</aside>
        </div>
      ) : (
        <div className={styles['body']}>{children}</div>
      )}
    </div>
  );
}
