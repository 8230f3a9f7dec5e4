import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { classNames } from '#ui/class-names.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from './board.module.css';

interface Props<Thing> {
  readonly name: string;
  readonly things: UseQueryResult<{ readonly items: readonly Thing[] }>;
  readonly keyOf: (thing: Thing) => string;
  readonly card: (thing: Thing) => ReactNode;
  /** What is said where there is none. */
  readonly blank: string;
  /** What is said where there are more than are shown. */
  readonly more: string | null;
  /** Whether what is dragged just now may be let go here. */
  readonly takes: boolean;
  readonly onDrop: () => void;
}

/** The things of one state. What is dragged may be let go on it. */
export function BoardColumn<Thing>({ name, things, keyOf, card, blank, more, takes, onDrop }: Props<Thing>) {
  const [isOver, setOver] = useState(false);
  const items = things.data?.items ?? [];
  return (
    <section
      aria-label={name}
      className={classNames(styles['column'], takes && isOver && styles['over'])}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        onDrop();
      }}
    >
      <h2>
        {name} <span className={styles['faint']}>{items.length}</span>
      </h2>
      {things.isPending && <PageLoading rows={2} />}
      {things.error && <PageError error={things.error} onRetry={things.refetch} />}
      {things.data && items.length === 0 && <p className={styles['faint']}>{blank}</p>}
      <ul>
        {items.map((thing) => (
          <li key={keyOf(thing)}>{card(thing)}</li>
        ))}
      </ul>
      {more !== null && <p className={styles['faint']}>{more}</p>}
    </section>
  );
}
