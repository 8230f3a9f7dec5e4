import type { FlowDefinition } from '@zhiyin/domain/kit';
import type { FlowDraft } from '@zhiyin/domain/platform';
import { useState } from 'react';
import { redone, undone } from '#ui/history/history.ts';
import { changed, type FlowHistory } from './flow-history.ts';
import { type KeptDraft, keep, readKept } from './kept-draft.ts';

/** A flow while it is edited: every step can be taken back, and nothing is lost when the page is left. */
export interface FlowEditing {
  readonly draft: FlowDraft;
  readonly isChanged: boolean;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  /** Changes on an older version than the published one, which nobody has looked at yet. */
  readonly older: KeptDraft | null;
  readonly change: (draft: FlowDraft) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
  readonly takeOlder: () => void;
}

export function useEditing({ flowId, version, ...published }: FlowDefinition): FlowEditing {
  const [kept, setKept] = useState(() => readKept(flowId));
  const isCurrent = kept?.after === version;
  const [history, setHistory] = useState<FlowHistory>(() => ({
    past: isCurrent ? [published] : [],
    present: isCurrent ? kept.draft : published,
    future: [],
  }));
  const isSame = (draft: FlowDraft) => JSON.stringify(draft) === JSON.stringify(published);
  const go = (next: FlowHistory) => {
    setHistory(next);
    keep(flowId, isSame(next.present) ? null : { after: version, draft: next.present });
  };
  const { past, present, future } = history;
  return {
    draft: present,
    isChanged: !isSame(present),
    mayUndo: past.length > 0,
    mayRedo: future.length > 0,
    older: kept && !isCurrent ? kept : null,
    change: (draft) => go(changed(history, draft)),
    undo: () => go(undone(history)),
    redo: () => go(redone(history)),
    discard: () => {
      setKept(null);
      go(changed(history, published));
    },
    takeOlder: () => {
      if (!kept) return;
      setKept(null);
      go(changed(history, kept.draft));
    },
  };
}
