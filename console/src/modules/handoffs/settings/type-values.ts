import { createHandoffType, type HandoffType } from '@zhiyin/domain/handoffs';
import type { Text } from '@zhiyin/domain/kit';
import { z } from 'zod';

/** A kind as it is typed: its time in hours, and its hint a line for each language. */
export const TypeShape = createHandoffType.body.omit({ targetSeconds: true, hint: true }).extend({
  targetHours: z.number().min(0.1).max(8_760).nullable(),
  helpZh: z.string().trim().max(200),
  helpEn: z.string().trim().max(200),
});

export interface TypeValues {
  readonly name: Text;
  readonly helpZh: string;
  readonly helpEn: string;
  readonly teamId: string | null;
  readonly formId: string | null;
  readonly answerFormId: string | null;
  readonly targetHours: number | null;
  readonly calendarId: string | null;
  readonly warnPercent: number | null;
}

const nothing = '';

/** What the inputs begin with. */
export function valuesOf(type: HandoffType | null): TypeValues {
  if (!type) {
    return {
      ...{ name: { zh: nothing, en: nothing }, helpZh: '', helpEn: '', teamId: null, formId: null },
      ...{ answerFormId: null, targetHours: 4, calendarId: null, warnPercent: 75 },
    };
  }
  const { name, hint, teamId, formId, answerFormId, targetSeconds, calendarId, warnPercent } = type;
  return {
    ...{ name, helpZh: hint.zh, helpEn: hint.en, teamId, formId, answerFormId, calendarId, warnPercent },
    targetHours: targetSeconds === null ? null : targetSeconds / 3_600,
  };
}

/** What the server takes. */
export function draftOf({ targetHours, helpZh, helpEn, ...rest }: z.output<typeof TypeShape>) {
  const targetSeconds = targetHours === null ? null : Math.round(targetHours * 3_600);
  return { ...rest, targetSeconds, hint: { zh: helpZh, en: helpEn } };
}
