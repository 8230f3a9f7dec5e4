import { z } from 'zod';
import { Line, Paragraphs } from '../../kit/shapes.ts';
import type { Text } from '../../kit/words.ts';

const analysisTextMax = 1000;
const MaybeLine = z.union([z.literal(''), Paragraphs(analysisTextMax)]);

/** One answer to “why?”, what shows that it is so, and whether the shop can do something about it. */
export const Why = z.strictObject({
  because: Line(300),
  evidence: MaybeLine,
  isControllable: z.boolean(),
});
export type Why = z.infer<typeof Why>;

/** The bones of a fishbone diagram, fitted to a service desk: the 6 M of the workshop, the 4 P of services. */
export const boneKinds = ['people', 'method', 'knowledge', 'product', 'system', 'outside'] as const;
export const BoneKind = z.enum(boneKinds);
export type BoneKind = z.infer<typeof BoneKind>;

export const boneKindWords: Readonly<Record<BoneKind, Text>> = {
  people: { zh: '人员', en: 'People' },
  method: { zh: '流程方法', en: 'Way of working' },
  knowledge: { zh: '知识话术', en: 'Knowledge' },
  product: { zh: '商品', en: 'Product' },
  system: { zh: '系统工具', en: 'Tools' },
  outside: { zh: '外部环境', en: 'Outside' },
};

/** What is thought of a cause: a guess until something shows that it is so or is not. */
export const causeStates = ['suspected', 'verified', 'ruled-out'] as const;
export const CauseState = z.enum(causeStates);
export type CauseState = z.infer<typeof CauseState>;

export const causeStateWords: Readonly<Record<CauseState, Text>> = {
  suspected: { zh: '待验证', en: 'A guess' },
  verified: { zh: '已证实', en: 'Verified' },
  'ruled-out': { zh: '已排除', en: 'Ruled out' },
};

export const Cause = z.strictObject({
  bone: BoneKind,
  text: Line(200),
  evidence: MaybeLine,
  state: CauseState,
});
export type Cause = z.infer<typeof Cause>;

/** Most answers to “why?”: who needs more has left the matter. */
export const whysMax = 7;
export const causesMax = 60;

/** Why it happened: a chain of whys, and all that might have contributed, by kind and in the order they were put. */
export const Analysis = z.strictObject({
  whys: z.array(Why).max(whysMax),
  causes: z.array(Cause).max(causesMax),
});
export type Analysis = z.infer<typeof Analysis>;

export const noAnalysis: Analysis = { whys: [], causes: [] };

/** How far a chain of whys has come. */
export type ChainState = 'empty' | 'unfinished' | 'unproved' | 'complete';

/**
 * A chain is complete when its last answer is something that the shop can change and every step has evidence. One that
 * ends there with a step unproved is a story; one that does not end there goes on.
 *
 * @example chainState([{ because: 'Nobody wrote it down', evidence: 'No article', isControllable: true }]) // 'complete'
 */
export function chainState(whys: readonly Why[]): ChainState {
  const last = whys.at(-1);
  if (!last) return 'empty';
  if (!last.isControllable) return 'unfinished';
  return whys.every(({ evidence }) => evidence.trim() !== '') ? 'complete' : 'unproved';
}

/** Moves a cause to another bone, and before the one at `place` there; the others keep their order. */
export function moveCause(
  causes: readonly Cause[],
  from: number,
  to: { readonly bone: BoneKind; readonly place: number },
): Cause[] {
  const moved = causes[from];
  if (!moved) return [...causes];
  const others = causes.filter((_, index) => index !== from);
  const before = others.filter(({ bone }) => bone === to.bone)[to.place];
  const at = before === undefined ? others.length : others.indexOf(before);
  return [...others.slice(0, at), { ...moved, bone: to.bone }, ...others.slice(at)];
}
