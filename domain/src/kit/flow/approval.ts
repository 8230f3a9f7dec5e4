import type { Word } from '../words.ts';
import type { Approval, ApprovalStep } from './flow.ts';
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
  }
  return problems;
}
