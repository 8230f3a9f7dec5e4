import { type RuleProblem, ruleLimits, type Text } from '@zhiyin/domain/kit';

export const sides = ['before', 'at', 'after'] as const;
/** On which side of a moment a rule goes off. */
export type Side = (typeof sides)[number];

const firstSpan = 24 * 3600;

export function sideOf(seconds: number): Side {
  if (seconds === 0) return 'at';
  return seconds < 0 ? 'before' : 'after';
}

/** As far from the moment as before, on another side; a day where it was at the moment itself. */
export function movedTo(side: Side, seconds: number): number {
  const span = Math.abs(seconds) || firstSpan;
  return { before: -span, at: 0, after: span }[side];
}

/** Another span on the same side; while its box is empty, because it is typed over, the rule keeps the one it has. */
export function spanned(seconds: number, span: number | undefined): number {
  if (span === undefined) return seconds;
  return seconds < 0 ? -span : span;
}

/** What is wrong with the moment itself, and with the time before or after it: too long, or what the rule says of it. */
export function momentProblems(problems: readonly RuleProblem[], seconds: number) {
  const reasonAt = (path: string): Text | null => problems.find((one) => one.path === path)?.reason ?? null;
  const reason = reasonAt('when.around.seconds');
  return {
    field: reasonAt('when.around.field'),
    span: reason && (Math.abs(seconds) > ruleLimits.asideSeconds ? ('too-long' as const) : reason),
  };
}
