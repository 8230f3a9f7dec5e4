import { type FlowDefinition, stateCategories, stateOf } from '@zhiyin/domain/kit';
import { type TicketEntry, TicketPriority, type TicketType } from '@zhiyin/domain/tickets';
import { z } from 'zod';

export const ticketColumns = [
  'tickets.ticketId',
  'tickets.number',
  'tickets.typeId',
  'tickets.title',
  'tickets.description',
  'tickets.formId',
  'tickets.formVersion',
  'tickets.answers',
  'tickets.stateKey',
  'tickets.category',
  'tickets.stateSince',
  'tickets.assigneeId',
  'tickets.teamId',
  'tickets.priority',
  'tickets.tagIds',
  'tickets.dueAt',
  'tickets.promisedAt',
  'tickets.customerId',
  'tickets.parentId',
  'tickets.mergedIntoId',
  'tickets.createdByKind',
  'tickets.createdBy',
  'tickets.openedAt',
  'tickets.changedAt',
  'tickets.solvedAt',
  'tickets.closedAt',
  'tickets.firstResponseAt',
  'tickets.reopenedCount',
  'tickets.spentSeconds',
  'tickets.revision',
] as const;

/** A ticket as the database keeps it. */
export interface TicketRow {
  ticketId: string;
  number: number;
  typeId: string;
  title: string;
  description: string;
  formId: string | null;
  formVersion: number | null;
  answers: unknown;
  stateKey: string;
  category: string;
  stateSince: Date;
  assigneeId: string | null;
  teamId: string | null;
  priority: string;
  tagIds: string[];
  dueAt: Date | null;
  /** When the most urgent promise about it is due; null when none runs. */
  promisedAt: Date | null;
  customerId: string | null;
  parentId: string | null;
  mergedIntoId: string | null;
  createdByKind: string;
  createdBy: string | null;
  openedAt: Date;
  changedAt: Date;
  solvedAt: Date | null;
  closedAt: Date | null;
  firstResponseAt: Date | null;
  reopenedCount: number;
  spentSeconds: number;
  revision: number;
}

/** A ticket with the name of the person its customer's record belongs to. */
export interface NamedRow extends TicketRow {
  customerName: string | null;
}

const Category = z.enum(stateCategories);

/** Where a ticket stands, as facts tell it. */
export function stateOfRow({ stateKey, category }: Pick<TicketRow, 'stateKey' | 'category'>) {
  return { key: stateKey, category: Category.parse(category) };
}

/** Whose a ticket is, as facts tell it. */
export function aboutOf(row: Pick<TicketRow, 'ticketId' | 'customerId' | 'teamId' | 'assigneeId'>) {
  const { ticketId, customerId, teamId, assigneeId } = row;
  return { ticketId, customerId, teamId, assigneeId };
}

/** A ticket in a list as the API gives it. */
export function presentEntry(
  row: NamedRow,
  type: TicketType | undefined,
  flow: FlowDefinition | undefined,
): TicketEntry {
  const { ticketId, number, typeId, title, stateKey, assigneeId, teamId } = row;
  const { customerId, customerName, parentId, tagIds } = row;
  return {
    ...{ ticketId, number, typeId, title, stateKey, assigneeId, teamId, tagIds },
    ...{ customerId, customerName, parentId },
    prefix: type?.prefix ?? '',
    stateLabel: (flow && stateOf(flow, stateKey)?.label) ?? { zh: stateKey, en: stateKey },
    category: Category.parse(row.category),
    priority: TicketPriority.parse(row.priority),
    dueAt: row.dueAt?.toISOString() ?? null,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}
