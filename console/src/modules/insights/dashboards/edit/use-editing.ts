import type { Card, Dashboard, View } from '@zhiyin/domain/insights';
import { useEffect, useState } from 'react';
import { useSession } from '#lib/session/session-context.ts';
import { type History, stepped } from '#ui/history/history.ts';
import {
  begunWith,
  draftOf,
  isUnsaved,
  type KeptDraft,
  keepDraft,
  keptDraft,
  toSave,
} from '../kept-draft.ts';

/** A dashboard while it is changed: every step can be taken back, and what is not saved survives a page loaded anew. */
export interface Editing {
  readonly history: History<Dashboard>;
  readonly draft: KeptDraft;
  /** The draft as it is saved, after the revision that was opened. */
  readonly saving: KeptDraft;
  readonly isChanged: boolean;
  /** Changes of an earlier visit, which the draft went on from. */
  readonly found: KeptDraft | null;
  readonly go: (history: History<Dashboard>) => void;
  readonly change: (next: Partial<Dashboard>) => void;
  readonly setCards: (cards: readonly Card[]) => void;
  readonly look: (view: View) => void;
  /** Keeps nothing any more, because it was saved, deleted or dropped. */
  readonly letGo: () => void;
}

export function useEditing(dashboard: Dashboard): Editing {
  const { memberId } = useSession().member;
  const { dashboardId } = dashboard;
  const [found] = useState(() => keptDraft(memberId, dashboardId));
  const [opened] = useState(dashboard.revision);
  const [history, go] = useState(() => begunWith(dashboard, found));
  const draft = draftOf(history.present);
  const isChanged = isUnsaved(draft, dashboard);
  const kept = isChanged ? draft : null;
  // The outside system is what this browser stores.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its text says whether the draft is still the same
  useEffect(() => keepDraft(memberId, dashboardId, kept), [memberId, dashboardId, JSON.stringify(kept)]);
  const change = (next: Partial<Dashboard>) =>
    go((before) => stepped(before, { ...before.present, ...next }));
  return {
    history,
    draft,
    saving: toSave(draft, opened),
    isChanged,
    found,
    go,
    change,
    setCards: (next) => change({ cards: [...next] }),
    look: (view) => change({ view }),
    letGo: () => keepDraft(memberId, dashboardId, null),
  };
}
