import { TicketPriority, type TicketType, ticketLimits, ticketsWords } from '@zhiyin/domain/tickets';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** The shop's types by when they were made, archived ones included. */
export async function allTypes(tx: Tx): Promise<TicketType[]> {
  const rows = await typeRows(tx).orderBy('typeId').limit(ticketLimits.types).execute();
  return rows.map(present);
}

/** One type. @throws Refusal `missing`. */
export async function findType(tx: Tx, typeId: string): Promise<TicketType> {
  const row = await typeRows(tx).where('typeId', '=', typeId).executeTakeFirst();
  if (!row) throw new Refusal('missing', ticketsWords.typeNotFound);
  return present(row);
}

function typeRows(tx: Tx) {
  return tx.db
    .selectFrom('ticketTypes')
    .select(['typeId', 'key', 'nameZh', 'nameEn', 'prefix', 'formId', 'flowId', 'teamId'])
    .select(['priority', 'dueSeconds', 'isShownToCustomers', 'archivedAt'])
    .select(['isOpenToCustomers', 'customerQuestions', 'reopenDays', 'tellsCustomers'])
    .where('workspaceId', '=', tx.workspaceId);
}

interface TypeRow extends Omit<TicketType, 'name' | 'priority' | 'archivedAt'> {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly priority: string;
  readonly archivedAt: Date | null;
}

function present({ nameZh, nameEn, priority, archivedAt, ...row }: TypeRow): TicketType {
  return {
    ...row,
    name: { zh: nameZh, en: nameEn },
    priority: TicketPriority.parse(priority),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}
