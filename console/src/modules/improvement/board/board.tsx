import {
  type Finding,
  type FindingState,
  findingStates,
  findingStateWords,
  improvementWork,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { classNames } from '#ui/class-names.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChange, useFindings } from '../data.ts';
import styles from '../improvement.module.css';
import { FindingCard } from './finding-card.tsx';

interface By {
  readonly ownerId?: string;
  readonly q?: string;
}

const columnMax = 100;

/** One column for each state. A card is dragged to the next, or sent there by its buttons. */
export function Board({ by }: { by: By }) {
  const [dragged, setDragged] = useState<Finding | null>(null);
  const move = useMove();
  return (
    <div className={styles['board']}>
      {findingStates.map((state) => (
        <Column
          key={state}
          state={state}
          by={by}
          dragged={dragged}
          onDrag={setDragged}
          onDrop={() => {
            if (dragged && state !== 'closed' && state !== dragged.state) move(dragged, state);
            setDragged(null);
          }}
          onMove={move}
        />
      ))}
    </div>
  );
}

/** Moves a finding, with the way back. */
function useMove(): (finding: Finding, to: FindingState) => void {
  const t = useSay();
  const toast = useToast();
  const act = useChange();
  const send = (findingId: string, revision: number, state: FindingState) =>
    act.mutateAsync({
      params: { findingId },
      body: { revision, ...(state !== 'closed' && { state }) },
    });
  return ({ findingId, revision, state }, to) => {
    send(findingId, revision, to).then(
      (moved) =>
        toast.sayUndo(
          t(words.moved, { state: t(findingStateWords[to]) }),
          () => send(findingId, moved.revision, state).catch(toast.refuse),
          findingId,
        ),
      toast.refuse,
    );
  };
}

interface ColumnProps {
  readonly state: FindingState;
  readonly by: By;
  readonly dragged: Finding | null;
  readonly onDrag: (finding: Finding | null) => void;
  readonly onDrop: () => void;
  readonly onMove: (finding: Finding, to: FindingState) => void;
}

function Column({ state, by, dragged, onDrag, onDrop, onMove }: ColumnProps) {
  const t = useSay();
  const mayWork = useMay()(improvementWork);
  const [isOver, setOver] = useState(false);
  const findings = useFindings({ ...by, state, limit: state === 'closed' ? 20 : columnMax });
  const takes = dragged !== null && dragged.state !== state && state !== 'closed';
  const items = findings.data?.items ?? [];
  return (
    <section
      aria-label={t(findingStateWords[state])}
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
        {t(findingStateWords[state])} <span className={styles['faint']}>{items.length}</span>
      </h2>
      {findings.isPending && <PageLoading rows={2} />}
      {findings.error && <PageError error={findings.error} onRetry={findings.refetch} />}
      {findings.data && items.length === 0 && <p className={styles['faint']}>{t(words.noneInColumn)}</p>}
      <ul>
        {items.map((finding) => (
          <li key={finding.findingId}>
            <FindingCard finding={finding} isMovable={mayWork} onDrag={onDrag} onMove={onMove} />
          </li>
        ))}
      </ul>
      {findings.data?.next && state === 'closed' && <p className={styles['faint']}>{t(words.moreClosed)}</p>}
    </section>
  );
}
