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
import { classNames } from '#ui/class-names.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
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
export function Board({ by }: { by: SuggestionQuery }) {
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
  const [isOver, setOver] = useState(false);
  const found = useColumn({ ...by, state });
  const takes = dragged !== null && canGo(dragged.state, state);
  const items = found.data?.items ?? [];
  return (
    <section
      aria-label={t(suggestionStateWords[state])}
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
        {t(suggestionStateWords[state])} <span className={styles['faint']}>{items.length}</span>
      </h2>
      {found.isPending && <PageLoading rows={2} />}
      {found.error && <PageError error={found.error} onRetry={found.refetch} />}
      {found.data && items.length === 0 && <p className={styles['faint']}>{t(words.noneHere)}</p>}
      <ul>
        {items.map((suggestion) => (
          <li key={suggestion.suggestionId}>
            <SuggestionCard suggestion={suggestion} isMovable={mayHandle} onDrag={onDrag} onMove={onMove} />
          </li>
        ))}
      </ul>
      {found.data?.next && <p className={styles['faint']}>{t(words.moreInList)}</p>}
    </section>
  );
}
