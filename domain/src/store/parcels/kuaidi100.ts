import { z } from 'zod';
import { type RouteStep, stepOf, type ToldParcel } from './route.ts';
import { familyOf, type ParcelState, stateOfKuaidi100 } from './states.ts';

/** A parcel as a tracker is asked for it. */
export interface AskedParcel {
  readonly carrierCode: string;
  readonly trackingNumber: string;
  /** The last four digits of the receiver's phone, for carriers that want them; else empty. */
  readonly phone: string;
}

/** What 快递100 is asked with; it is signed byte for byte. */
export function kuaidi100Query({ carrierCode, trackingNumber, phone }: AskedParcel): string {
  const [more, asJson] = [
    { from: '', to: '', resultv2: '4' },
    { show: '0', order: 'desc' },
  ];
  return JSON.stringify({ com: carrierCode, num: trackingNumber, phone, ...more, ...asJson });
}

interface Subscriber {
  readonly key: string;
  readonly salt: string;
  readonly callbackUrl: string;
}

/** What 快递100 is asked with, so that it tells of a parcel from now on. */
export function kuaidi100Subscription(
  { carrierCode, trackingNumber, phone }: AskedParcel,
  { key, salt, callbackUrl }: Subscriber,
): string {
  const parameters = { callbackurl: callbackUrl, salt, resultv2: '4', phone };
  return JSON.stringify({ company: carrierCode, number: trackingNumber, from: '', to: '', key, parameters });
}

const Text = z.union([z.string(), z.number()]).transform(String);
const Words = z.string().nullish();
const Step = z.object({
  context: z.string(),
  time: Words,
  ftime: Words,
  location: Words,
  areaName: Words,
  statusCode: Text.nullish(),
});
const Result = z.object({ nu: Text, state: Text.nullish(), data: z.array(Step).max(2000).nullish() });
const Push = z.object({ status: z.string(), message: Words, lastResult: Result });
const Answer = z.object({ returnCode: Text.nullish(), status: Text.nullish(), message: Words });

/** What a push tells. @throws when it cannot be read. */
export function readKuaidi100Push(json: unknown): ToldParcel {
  const { status, message, lastResult } = Push.parse(json);
  const ended = status === 'shutdown' || status === 'abort' ? message || status : null;
  return { ...toldOf(lastResult), ended };
}

/** What a query came to. */
export type Kuaidi100Answer =
  | { readonly told: ToldParcel }
  | { readonly code: string; readonly message: string };

/** What 快递100 answers to a question, or to being asked to tell. @throws when it cannot be read. */
export function readKuaidi100Answer(json: unknown): Kuaidi100Answer {
  const found = Result.safeParse(json);
  const { returnCode, status, message } = Answer.parse(json);
  if (found.success && (status ?? '200') === '200' && !returnCode)
    return { told: { ...toldOf(found.data), ended: null } };
  return { code: returnCode ?? status ?? '', message: message ?? '' };
}

function toldOf({ nu, state, data }: z.output<typeof Result>): Omit<ToldParcel, 'ended'> {
  const steps = (data ?? [])
    .map(({ context, time, ftime, location, areaName }) =>
      stepOf(ftime || time || '', context, location || areaName || null),
    )
    .filter((step): step is RouteStep => step !== null)
    .toSorted((one, other) => other.at.localeCompare(one.at, 'en'));
  return { trackingNumber: nu, state: stateIn(state ?? '', data?.[0]?.statusCode ?? ''), steps };
}

/** The number of the newest step says more, where it is one of the same family. */
function stateIn(state: string, finer: string): ParcelState | null {
  return stateOfKuaidi100(familyOf(finer) === state ? finer : state);
}
