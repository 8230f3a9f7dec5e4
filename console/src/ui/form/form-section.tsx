import { type ReactNode, useId } from 'react';
import styles from './form.module.css';

interface Props {
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** Inputs that belong together: what they are about on one side, the inputs on the other. */
export function FormSection({ title, description, children }: Props) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles['section']}>
      <div>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        {description && <p className={styles['hint']}>{description}</p>}
      </div>
      <div className={styles['fields']}>{children}</div>
    </section>
  );
}
