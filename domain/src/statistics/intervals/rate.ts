import { chiSquaredQuantile } from '../distributions/continuous.ts';
import { type Interval, usualConfidence } from './share.ts';

/**
 * Garwood's exact interval of a number of rare events (1936), e.g. complaints: where the expected number may lie when
 * `events` were counted. Divide both ends by what they were counted on.
 *
 * @throws RangeError when events is negative or no finite number.
 * @example garwoodInterval(0) // { low: 0, high: 3.689 }
 */
export function garwoodInterval(events: number, confidence = usualConfidence): Interval {
  if (!(events >= 0 && events < Number.POSITIVE_INFINITY)) throw new RangeError(`${events} events`);
  const tail = (1 - confidence) / 2;
  return {
    low: events === 0 ? 0 : chiSquaredQuantile(tail, 2 * events) / 2,
    high: chiSquaredQuantile(1 - tail, 2 * events + 2) / 2,
  };
}

/** A rate and where it may truly lie, all three per `per` units of exposure. */
export interface Rate extends Interval {
  readonly rate: number;
}

/**
 * Events per so many units, with Garwood's interval. Null without exposure.
 *
 * @example ratePer(3, 2000, 1000) // complaints per 1000 orders: { rate: 1.5, low: 0.309, high: 4.384 }
 */
export function ratePer(
  events: number,
  exposure: number,
  per: number,
  confidence = usualConfidence,
): Rate | null {
  if (!(exposure > 0)) return null;
  const { low, high } = garwoodInterval(events, confidence);
  const scale = per / exposure;
  return { rate: events * scale, low: low * scale, high: high * scale };
}
