import type { CheckedQuestion, MetricTarget } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';

/** The targets that a question's numbers are held against, as far as the caller may see them. */
export type TargetsOf = (tx: Tx, checked: CheckedQuestion) => Promise<MetricTarget[]>;

/** Who knows the targets of a running system; one module says, and without it there are none. */
export const knownTargets = perSystem<TargetsOf>(() => async () => []);
