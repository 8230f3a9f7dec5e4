import { boardWords as words } from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import styles from './figures.module.css';

interface Props {
  readonly name: Text;
  /** As it is read out. */
  readonly value: string;
  /** Nothing is behind it: then there is nothing to open. */
  readonly isEmpty: boolean;
  readonly className?: string | undefined;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A number that opens what is behind it. */
export function FigureButton({ name, value, isEmpty, className, onOpen, children }: Props) {
  const t = useSay();
  if (isEmpty) return <span className={classNames(styles['still'], className)}>{children}</span>;
  return (
    <button
      type="button"
      className={classNames(styles['open'], className)}
      aria-description={t(words.open, { name: t(name), value })}
      onClick={onOpen}
    >
      <span className="spoken">{t(name)}</span>
      {children}
    </button>
  );
}
