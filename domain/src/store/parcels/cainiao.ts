import { z } from 'zod';
import { type RouteStep, stepOf, type ToldParcel } from './route.ts';
import { stateOfCainiao } from './states.ts';

/** What LINK is asked with; it is signed byte for byte. */
export function cainiaoQuery(appName: string, cpCode: string, mailNo: string): string {
  return JSON.stringify({ appName, cpCode, mailNo });
}

const Words = z.string().nullish();
const Step = z.object({
  time: Words,
  desc: Words,
  standerdDesc: Words,
  areaName: Words,
  city: Words,
  facilityName: Words,
});
const Trace = z.object({
  mailNo: z.string().min(1),
  logisticsStatus: Words,
  fullTraceDetail: z.array(Step).max(2000).nullish(),
  logisticsFullTraceList: z.array(Step).max(2000).nullish(),
});
const Answer = z.object({
  success: z.union([z.boolean(), z.string()]).optional(),
  errorCode: Words,
  errorMsg: Words,
});

/** What LINK tells by itself. @throws when it cannot be read. */
export function readCainiaoPush(json: unknown): ToldParcel {
  const { mailNo, logisticsStatus, fullTraceDetail, logisticsFullTraceList } = Trace.parse(json);
  const steps = (fullTraceDetail ?? logisticsFullTraceList ?? [])
    .map((step) =>
      stepOf(
        step.time ?? '',
        step.desc || step.standerdDesc || '',
        step.facilityName || step.areaName || step.city || null,
      ),
    )
    .filter((step): step is RouteStep => step !== null)
    .toSorted((one, other) => other.at.localeCompare(one.at, 'en'));
  return { trackingNumber: mailNo, state: stateOfCainiao(logisticsStatus ?? ''), steps, ended: null };
}

/** What a query came to. @throws when it cannot be read. */
export function readCainiaoAnswer(
  json: unknown,
  trackingNumber: string,
): { readonly told: ToldParcel } | { readonly code: string; readonly message: string } {
  const { success, errorCode, errorMsg } = Answer.parse(json);
  if (String(success ?? true) !== 'true') return { code: errorCode ?? '', message: errorMsg ?? '' };
  return { told: readCainiaoPush({ mailNo: trackingNumber, ...Object(json) }) };
}
