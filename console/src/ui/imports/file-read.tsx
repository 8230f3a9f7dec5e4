import { importPageWords as words } from '@zhiyin/domain/platform';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './imports.module.css';

/** Most lines that are named before an import; the file to download names all. */
const shownMax = 5;

interface Props {
  /** What the file is, and how much it holds. */
  readonly children: ReactNode;
  readonly isRemembered: boolean;
  /** What else is to be known before it begins. */
  readonly besides?: string | null;
  readonly problemCount: number;
  /** The first lines that cannot be taken in, and why. */
  readonly problems: readonly { readonly line: number; readonly why: ReactNode }[];
}

/** What a file holds as it will be read, and what of it will be left out. */
export function FileRead({ children, isRemembered, besides = null, problemCount, problems }: Props) {
  const t = useSay();
  return (
    <div role="status">
      <p>
        {children}
        {isRemembered && <span className={styles['faint']}> {t(words.remembered)}</span>}
      </p>
      {besides !== null && <p>{besides}</p>}
      <p>{problemCount === 0 ? t(words.allGood) : t(words.someBad, { count: problemCount })}</p>
      {problemCount > 0 && (
        <ul className={styles['problems']}>
          {problems.slice(0, shownMax).map(({ line, why }) => (
            <li key={line}>
              {t(words.line, { line })} {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Around everything that is decided before an import. */
export function ImportWizardFrame({ children }: { readonly children: ReactNode }) {
  return <section className={styles['wizard']}>{children}</section>;
}
