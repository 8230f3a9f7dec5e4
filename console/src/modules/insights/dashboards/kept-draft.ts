import { changeDashboard, type Dashboard } from '@zhiyin/domain/insights';
import type { z } from 'zod';
import { begun, type History, stepped } from '#ui/history/history.ts';

/** What saving a dashboard would send: what it became, and `after`, the revision that was changed. */
export type KeptDraft = z.infer<typeof changeDashboard.body>;

/** What this browser keeps of a member's changes of a dashboard; null when there are none, or none that can be read. */
export function keptDraft(memberId: string, dashboardId: string): KeptDraft | null {
  const stored = attempt(() => JSON.parse(localStorage.getItem(nameFor(memberId, dashboardId)) ?? 'null'));
  return changeDashboard.body.safeParse(stored).data ?? null;
}

/** Keeps changes that are not saved yet; null lets go of them. A browser that stores nothing forgets them. */
export function keepDraft(memberId: string, dashboardId: string, draft: KeptDraft | null): void {
  const name = nameFor(memberId, dashboardId);
  attempt(() =>
    draft === null ? localStorage.removeItem(name) : localStorage.setItem(name, JSON.stringify(draft)),
  );
}

/** The steps of changing a dashboard: what is saved, and the changes that were kept of it as one more. */
export function begunWith(saved: Dashboard, kept: KeptDraft | null): History<Dashboard> {
  if (kept === null) return begun(saved);
  const { after, ...changes } = kept;
  return stepped(begun(saved), { ...saved, ...changes, revision: after });
}

/** What is to be kept of a step: changes of an older revision stay that, however often they are looked at. */
export function draftOf({ name, sharing, teamIds, cards, view, revision }: Dashboard): KeptDraft {
  return { name, sharing, teamIds, cards, view, after: revision };
}

/** What saving sends: whoever saves changes of an older revision was told that they replace the one they opened. */
export function toSave(draft: KeptDraft, openedRevision: number): KeptDraft {
  return { ...draft, after: Math.max(draft.after, openedRevision) };
}

/** Whether a draft says something else than what is saved, whichever revision that is. */
export function isUnsaved(draft: KeptDraft, saved: Dashboard): boolean {
  return JSON.stringify(partsOf(draft)) !== JSON.stringify(partsOf(saved));
}

function partsOf({ name, sharing, teamIds, cards, view }: Omit<KeptDraft, 'after'>) {
  return { name, sharing, teamIds, cards, view };
}

function nameFor(memberId: string, dashboardId: string): string {
  return `zhiyin.dashboard-draft.${memberId}.${dashboardId}`;
}

// Private windows and strict policies make the mere access throw.
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
