import type { Text } from '@zhiyin/domain/kit';
import { createTicketType, type TicketPriority, type TicketType } from '@zhiyin/domain/tickets';
import { z } from 'zod';

/** A type as it is typed: due in hours, since nobody thinks of days of work in seconds. */
export const TypeShape = createTicketType.body
  .omit({ dueSeconds: true })
  .extend({ dueHours: z.number().min(1).max(8_760).nullable() });

export interface TypeValues {
  readonly name: Text;
  readonly key: string;
  readonly prefix: string;
  readonly formId: string | null;
  readonly flowId: string | null;
  readonly teamId: string | null;
  readonly priority: TicketPriority | null;
  readonly dueHours: number | null;
  readonly isShownToCustomers: boolean;
  readonly isOpenToCustomers: boolean;
  readonly customerQuestions: readonly string[];
  readonly reopenDays: number | null;
  readonly tellsCustomers: boolean;
}

const nothing = '';
const blank: Text = { zh: nothing, en: nothing };

/** What the inputs begin with. */
export function valuesOf(type: TicketType | null): TypeValues {
  if (!type) {
    return {
      ...{ name: blank, key: '', prefix: '', formId: null, flowId: null, teamId: null },
      ...{ priority: 'normal', dueHours: 48, isShownToCustomers: true },
      ...{ isOpenToCustomers: false, customerQuestions: [], reopenDays: 14, tellsCustomers: false },
    };
  }
  const { dueSeconds, typeId: _, archivedAt: __, ...rest } = type;
  const dueHours = dueSeconds === null ? null : dueSeconds / 3_600;
  return { ...rest, dueHours };
}
