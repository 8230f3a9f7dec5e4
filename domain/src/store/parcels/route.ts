import { isOver, type ParcelState } from './states.ts';

/** Something that happened to a parcel on its way, as its carrier said it. */
export interface RouteStep {
  /** ISO, in universal time. */
  readonly at: string;
  readonly place: string | null;
  readonly said: string;
}

/** What a tracker told of a parcel, newest step first. */
export interface ToldParcel {
  readonly trackingNumber: string;
  readonly state: ParcelState | null;
  readonly steps: readonly RouteStep[];
  /** The tracker follows it no more; why, in its own words. Null while it does. */
  readonly ended: string | null;
}

/** What is kept of a parcel. */
export interface Route {
  readonly state: ParcelState | null;
  /** The moment of the newest step that was known when the state was told. */
  readonly stateAt: string | null;
  readonly steps: readonly RouteStep[];
}

const stepsMax = 200;
const saidMax = 500;
const placeMax = 80;

/**
 * A route after a tracker told of it. Trackers tell all they know each time: what is told late has fewer steps, adds none
 * and never brings the state back; the same again changes nothing. A parcel that was signed for moves only by a newer step.
 *
 * @example withTold(delivered, anEarlierTelling).state // 'signed'
 */
export function withTold(before: Route, told: Pick<ToldParcel, 'state' | 'steps'>): Route {
  const toldAt = newestOf(told.steps);
  const isNews =
    before.stateAt === null || (toldAt !== null && isNoOlder(toldAt, before.stateAt, before.state));
  return {
    state: isNews ? (told.state ?? before.state) : before.state,
    stateAt: isNews ? (toldAt ?? before.stateAt) : before.stateAt,
    steps: joined(before.steps, told.steps),
  };
}

function isNoOlder(toldAt: string, stateAt: string, state: ParcelState | null): boolean {
  return isOver(state) ? toldAt > stateAt : toldAt >= stateAt;
}

function newestOf(steps: readonly RouteStep[]): string | null {
  return steps.reduce<string | null>(
    (newest, { at }) => (newest === null || at > newest ? at : newest),
    null,
  );
}

/** Both routes in one, newest first; of one second the order in which they were told last. */
function joined(before: readonly RouteStep[], told: readonly RouteStep[]): readonly RouteStep[] {
  const known = new Set(told.map(keyOf));
  const all = [...told, ...before.filter((step) => !known.has(keyOf(step)))];
  const unique = [...new Map(all.map((step) => [keyOf(step), step])).values()];
  return unique.toSorted((one, other) => other.at.localeCompare(one.at, 'en')).slice(0, stepsMax);
}

function keyOf({ at, said }: RouteStep): string {
  return `${at} ${said}`;
}

/** A step as a tracker writes it; null where its moment cannot be read, or it says nothing. */
export function stepOf(time: string, said: string, place: string | null): RouteStep | null {
  const at = chinaMoment(time);
  const words = oneLine(said, saidMax);
  return at === null || words === ''
    ? null
    : { at, place: oneLine(place ?? '', placeMax) || null, said: words };
}

/** No control characters, no halves of characters, no more than `max` characters. */
function oneLine(text: string, max: number): string {
  const plain = [...text.toWellFormed()].map((one) => (one < ' ' || one === '\u007f' ? ' ' : one));
  return plain.join('').trim().slice(0, max).toWellFormed();
}

/**
 * A moment on China's clock, on which carriers and trackers write, as ISO text; null for what is none.
 *
 * @example chinaMoment('2026-11-01 10:00:00') // '2026-11-01T02:00:00.000Z'
 */
export function chinaMoment(text: string): string | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)/.exec(text.trim()) ?? [];
  if (day === undefined || time === undefined) return null;
  const at = new Date(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
