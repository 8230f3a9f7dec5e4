import type { FlowStay, Standing } from './standing.ts';

/** Older stays are read by no clock any more. */
const staysMax = 40;

/**
 * It came into a state of its flow: the stay before ends. Dated by itself, for it may be told a moment after things that
 * came later; a stay without length leaves no trace, and who comes back in the same moment never left.
 */
export function enterState(standing: Standing, stateKey: string, enteredAt: Date): Standing {
  const last = standing.flowStays.at(-1);
  if (last && last.to === null && last.stateKey === stateKey) return standing;
  const at = last && last.from > enteredAt ? last.from : enteredAt;
  const before = left(standing.flowStays, at);
  const earlier = before.at(-1);
  const isSame = earlier?.stateKey === stateKey && earlier.to?.getTime() === at.getTime();
  const stays =
    isSame && earlier
      ? [...before.slice(0, -1), { ...earlier, to: null }]
      : [...before, { stateKey, from: at, to: null }];
  return { ...standing, flowStays: stays.slice(-staysMax) };
}

/** It follows its flow no more. */
export function leaveStates(standing: Standing, at: Date): Standing {
  return { ...standing, flowStays: left(standing.flowStays, at) };
}

function left(stays: readonly FlowStay[], at: Date): readonly FlowStay[] {
  const last = stays.at(-1);
  if (last === undefined || last.to !== null) return stays;
  const before = stays.slice(0, -1);
  return at > last.from ? [...before, { ...last, to: at }] : before;
}
