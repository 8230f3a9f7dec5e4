import type { Approval, ApprovalRound, ApprovalStep } from '@zhiyin/domain/kit';

const people = { teams: [], members: [] };

/** An approval that asks one of some people who are still to be named. */
export const newApproval: Approval = { amountField: null, steps: [{ upTo: null, needs: 'one', ...people }] };

/** Goes by the amount in a field: nobody is asked for nothing, those of the last step for more. Null goes by none. */
export function byAmount(approval: Approval, amountField: string | null): Approval {
  const last = lastOf(approval);
  if (amountField === null) return { ...approval, amountField, steps: [last] };
  if (approval.steps.length > 1) return { ...approval, amountField };
  return { ...approval, amountField, steps: [{ upTo: 0, needs: 'nobody', ...people }, last] };
}

/** Adds a step below the last one, up to twice the bound before it. */
export function addStep(approval: Approval): Approval {
  const before = approval.steps.slice(0, -1);
  const bound = before.at(-1)?.upTo ?? 0;
  const step: ApprovalStep = { upTo: bound === 0 ? 10_000 : bound * 2, needs: 'one', ...people };
  return { ...approval, steps: [...before, step, lastOf(approval)] };
}

/** Changes a step; null takes it away. The last one stays, because it holds for everything above. */
export function putStep(approval: Approval, at: number, next: ApprovalStep | null): Approval {
  if (next === null && at === approval.steps.length - 1) return approval;
  const steps = approval.steps.flatMap((step, index) => (index === at ? (next ?? []) : [step]));
  return { ...approval, steps };
}

/** Adds a round after all others of a step. */
export function addRound(step: ApprovalStep): ApprovalStep {
  return { ...step, later: [...(step.later ?? []), { needs: 'one', ...people }] };
}

/** Changes a later round of a step; null takes it away. */
export function putRound(
  { later = [], ...step }: ApprovalStep,
  at: number,
  next: ApprovalRound | null,
): ApprovalStep {
  const rounds = later.flatMap((round, index) => (index === at ? (next ?? []) : [round]));
  return rounds.length > 0 ? { ...step, later: rounds } : step;
}

/** Names people of a round by the ids that were chosen among teams and colleagues. */
export function named<Round extends ApprovalRound | ApprovalStep>(
  round: Round,
  chosen: readonly string[],
  isTeam: (id: string) => boolean,
): Round {
  return {
    ...round,
    teams: chosen.filter((id) => isTeam(id)),
    members: chosen.filter((id) => !isTeam(id)),
  };
}

function lastOf({ steps }: Approval): ApprovalStep {
  return steps.at(-1) ?? { upTo: null, needs: 'one', ...people };
}
