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
import { Board } from '#ui/board/board.tsx';
import { BoardColumn } from '#ui/board/board-column.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChange, useFindings } from '../data.ts';
import { FindingCard } from './finding-card.tsx';

interface By {
  readonly ownerId?: string;
  readonly q?: string;
}

const columnMax = 100;

/** One column for each state. A card is dragged to the next, or sent there by its buttons. */
export function FindingBoard({ by }: { by: By }) {
  const [dragged, setDragged] = useState<Finding | null>(null);
  const move = useMove();
  return (
    <Board columns={findingStates.length}>
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
    </Board>
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
  const findings = useFindings({ ...by, state, limit: state === 'closed' ? 20 : columnMax });
  return (
    <BoardColumn
      name={t(findingStateWords[state])}
      things={findings}
      keyOf={({ findingId }) => findingId}
      card={(finding) => (
        <FindingCard finding={finding} isMovable={mayWork} onDrag={onDrag} onMove={onMove} />
      )}
      blank={t(words.noneInColumn)}
      more={findings.data?.next && state === 'closed' ? t(words.moreClosed) : null}
      takes={dragged !== null && dragged.state !== state && state !== 'closed'}
      onDrop={onDrop}
    />
  );
}
