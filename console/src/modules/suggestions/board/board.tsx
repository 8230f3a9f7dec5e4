import {
  type Suggestion,
  type SuggestionState,
  suggestionStates,
  suggestionStateWords,
  suggestionsHandle,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Board } from '#ui/board/board.tsx';
import { BoardColumn } from '#ui/board/board-column.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { type SuggestionQuery, useChange, useColumn } from '../data.ts';
import { AnswerDialog } from '../one/answer-dialog.tsx';
import styles from '../suggestions.module.css';
import { canGo, isQuiet } from './moves.ts';
import { SuggestionCard } from './suggestion-card.tsx';

interface Moving {
  readonly suggestion: Suggestion;
  readonly to: SuggestionState;
}

/** One column for each state. Taking something up is done by dragging alone; what becomes of it is told in words. */
export function SuggestionBoard({ by }: { by: SuggestionQuery }) {
  const [dragged, setDragged] = useState<Suggestion | null>(null);
  const [answering, setAnswering] = useState<Moving | null>(null);
  const take = useTake();
  const move = (suggestion: Suggestion, to: SuggestionState) => {
    if (!canGo(suggestion.state, to)) return;
    if (isQuiet(suggestion.state, to)) take(suggestion, to);
    else setAnswering({ suggestion, to });
  };
  return (
    <div className={styles['board']}>
      <Board columns={suggestionStates.length}>
        {suggestionStates.map((state) => (
          <Column
            key={state}
            state={state}
            by={by}
            dragged={dragged}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged) move(dragged, state);
              setDragged(null);
            }}
            onMove={move}
          />
        ))}
      </Board>
      {answering && (
        <AnswerDialog
          suggestion={answering.suggestion}
          to={answering.to}
          onClose={() => setAnswering(null)}
        />
      )}
    </div>
  );
}

/** Takes a suggestion up, or puts it back, with the way back. */
function useTake(): (suggestion: Suggestion, to: SuggestionState) => void {
  const t = useSay();
  const toast = useToast();
  const act = useChange();
  const send = (suggestionId: string, revision: number, to: SuggestionState) =>
    act.mutateAsync({
      params: { suggestionId },
      body: { revision, state: to === 'new' ? 'new' : 'considering' },
    });
  return ({ suggestionId, revision, state }, to) => {
    send(suggestionId, revision, to).then(
      (moved) =>
        toast.sayUndo(
          t(words.moved, { state: t(suggestionStateWords[to]) }),
          () => send(suggestionId, moved.revision, state).catch(toast.refuse),
          suggestionId,
        ),
      toast.refuse,
    );
  };
}

interface ColumnProps {
  readonly state: SuggestionState;
  readonly by: SuggestionQuery;
  readonly dragged: Suggestion | null;
  readonly onDrag: (suggestion: Suggestion | null) => void;
  readonly onDrop: () => void;
  readonly onMove: (suggestion: Suggestion, to: SuggestionState) => void;
}

function Column({ state, by, dragged, onDrag, onDrop, onMove }: ColumnProps) {
  const t = useSay();
  const mayHandle = useMay()(suggestionsHandle);
  const found = useColumn({ ...by, state });
  return (
    <BoardColumn
      name={t(suggestionStateWords[state])}
      things={found}
      keyOf={({ suggestionId }) => suggestionId}
      card={(suggestion) => (
        <SuggestionCard suggestion={suggestion} isMovable={mayHandle} onDrag={onDrag} onMove={onMove} />
      )}
      blank={t(words.noneHere)}
      more={found.data?.next ? t(words.moreInList) : null}
      takes={dragged !== null && canGo(dragged.state, state)}
      onDrop={onDrop}
    />
  );
}
