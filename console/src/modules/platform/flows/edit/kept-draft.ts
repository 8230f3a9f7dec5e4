import type { FlowDraft } from '@zhiyin/domain/platform';
import { z } from 'zod';

const Words = z.object({ zh: z.string(), en: z.string() });
const Part = z.looseObject({ key: z.string(), label: Words });
// Looser than the contract: names are empty while they are typed.
const Draft = z.looseObject({
  title: Words,
  initial: z.string(),
  states: z.array(Part.extend({ category: z.string() })),
  moves: z.array(
    Part.extend({
      from: z.array(z.string()),
      to: z.string(),
      may: z.looseObject({ permissions: z.array(z.string()) }),
      demands: z.looseObject({ fields: z.array(z.string()), checklist: z.array(Part) }),
    }),
  ),
});
const Kept = z.object({
  after: z.number().int(),
  draft: z.custom<FlowDraft>((value) => Draft.safeParse(value).success),
});

/** Changes of a flow that are not published yet, and the version they were made on. */
export type KeptDraft = z.infer<typeof Kept>;

const nameOf = (flowId: string) => `zhiyin.flow-draft.${flowId}`;

/** What this browser keeps of a flow's unpublished changes; null when there are none, or none that can be read. */
export function readKept(flowId: string): KeptDraft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameOf(flowId)) ?? 'null');
    return Kept.safeParse(stored).data ?? null;
  } catch {
    // Private windows and strict policies make the mere access throw.
    return null;
  }
}

/** Keeps a flow's unpublished changes in this browser; null lets go of them. */
export function keep(flowId: string, kept: KeptDraft | null): void {
  try {
    if (kept === null) localStorage.removeItem(nameOf(flowId));
    else localStorage.setItem(nameOf(flowId), JSON.stringify(kept));
  } catch {
    // A browser that stores nothing forgets when the page closes.
  }
}
