import type { Word } from '../words.ts';
import type { Approval, ApprovalRound, ApprovalStep } from './flow.ts';
import { flowReasons } from './words.ts';

/**
 * The step that holds for an amount (integer minor units): the first whose bound it does not pass. An amount that is
 * not known counts as more than any bound, so that leaving it out never spares an approval. Null when nobody is asked.
 *
 * @example approvalStep({ amountField: 'refund', steps: [{ upTo: 5000, needs: 'nobody', … }, boss] }, 5000) // null
 */
export function approvalStep(approval: Approval, amount: number | null): ApprovalStep | null {
  const fits = (step: ApprovalStep): boolean =>
    step.upTo === null || (amount !== null && amount <= step.upTo);
  const step = approval.steps.find(fits) ?? approval.steps.at(-1);
  return step === undefined || step.needs === 'nobody' ? null : step;
}

/**
 * The rounds of a step in the order in which they are asked; none when nobody is.
 *
 * @example roundsOf({ upTo: null, needs: 'one', teams: [], members: ['lead'], later: [finance] }).length // 2
 */
export function roundsOf({ needs, teams, members, later = [] }: ApprovalStep): ApprovalRound[] {
  return needs === 'nobody' ? [] : [{ needs, teams, members }, ...later];
}

export type Decision = 'approved' | 'refused';
export type ApprovalOutcome = 'open' | Decision;

/**
 * What the approvers' decisions come to. One refusal refuses. `one` is approved by the first approval, `all` when each
 * of those asked has approved; asking nobody at all stays open, because nobody agreed. Others' decisions do not count.
 */
export function approvalOutcome(
  needs: 'one' | 'all',
  approvers: readonly string[],
  decisions: ReadonlyMap<string, Decision>,
): ApprovalOutcome {
  const said = approvers.map((approver) => decisions.get(approver));
  if (said.includes('refused')) return 'refused';
  if (needs === 'one') return said.includes('approved') ? 'approved' : 'open';
  return said.length > 0 && said.every((one) => one === 'approved') ? 'approved' : 'open';
}

/** A round as it was asked: those whose word it takes. */
export interface AskedRound {
  readonly needs: 'one' | 'all';
  readonly approverIds: readonly string[];
}

/**
 * How far the rounds of an approval have come: the first from `from` on that is not approved, or the last one. Who
 * agreed in an earlier round is not asked twice. A refusal ends it where it was given.
 *
 * @param here who still works in the shop. Whoever left without a word drops out, unless nobody else is in the round.
 */
export function approvalProgress(
  rounds: readonly AskedRound[],
  from: number,
  decisions: ReadonlyMap<string, Decision>,
  here: ReadonlySet<string>,
): { readonly round: number; readonly outcome: ApprovalOutcome } {
  for (let round = from; ; round++) {
    const { needs, approverIds } = rounds[round] ?? { needs: 'all', approverIds: [] };
    const left = approverIds.filter((id) => here.has(id) || decisions.has(id));
    const outcome = approvalOutcome(needs, left.length > 0 ? left : approverIds, decisions);
    if (outcome !== 'approved' || round >= rounds.length - 1) return { round, outcome };
  }
}

interface Place {
  readonly path: readonly PropertyKey[];
  readonly reason: Word;
}

/** What is wrong with an approval, by place. */
export function approvalProblems(approval: Approval, fields: ReadonlySet<string> | undefined): Place[] {
  const { steps, amountField, topic } = approval;
  const problems: Place[] = [];
  if (amountField === null && steps.length > 1)
    problems.push({ path: ['amountField'], reason: flowReasons.amountMissing });
  if (amountField !== null && fields && !fields.has(amountField))
    problems.push({ path: ['amountField'], reason: flowReasons.unknownField });
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]?.upTo ?? -1;
    const isLast = index === steps.length - 1;
    const isOrdered = isLast ? step.upTo === null : step.upTo !== null && step.upTo > before;
    if (!isOrdered) problems.push({ path: ['steps', index, 'upTo'], reason: flowReasons.stepsUnordered });
    const isAsked =
      topic !== undefined || step.needs === 'nobody' || step.teams.length + step.members.length > 0;
    if (!isAsked) problems.push({ path: ['steps', index], reason: flowReasons.noApprovers });
    for (const [place, { teams, members }] of (step.later ?? []).entries()) {
      if (teams.length + members.length > 0) continue;
      problems.push({ path: ['steps', index, 'later', place], reason: flowReasons.noApprovers });
    }
  }
  return problems;
}
