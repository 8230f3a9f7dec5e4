export interface CusumSetting {
  readonly target: number;
  /** How much a value may be off without counting, in the unit of the values: half the shift worth finding. */
  readonly slack: number;
  /** The sum at which something is surely different, in the unit of the values; 4 to 5 deviations is usual. */
  readonly decision: number;
}

export interface CusumPoint {
  readonly above: number;
  readonly below: number;
  readonly signal: 'up' | 'down' | null;
}

/**
 * The tabular CUSUM: what exceeded the target by more than the slack is added up, on either side, never below 0 (NIST
 * e-Handbook 6.3.2.3). Finds small lasting shifts soonest.
 *
 * @example cusumChart([1, 1, 1], { target: 0, slack: 0.5, decision: 1.2 }) // the third signals 'up'
 */
export function cusumChart(values: readonly number[], setting: CusumSetting): readonly CusumPoint[] {
  const { target, slack, decision } = setting;
  let above = 0;
  let below = 0;
  return values.map((value) => {
    above = Math.max(0, above + value - target - slack);
    below = Math.max(0, below + target - slack - value);
    return { above, below, signal: signalOf(above, below, decision) };
  });
}

function signalOf(above: number, below: number, decision: number): CusumPoint['signal'] {
  if (above > decision) return 'up';
  return below > decision ? 'down' : null;
}
