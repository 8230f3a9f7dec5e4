import type { FlowMove } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { findFlow } from '#platform/flows/find-flow.ts';
import type { TicketRow } from '../rows.ts';
import { findType } from '../types/queries.ts';

const daySeconds = 86_400;

/**
 * The move by which a customer may open a ticket again: within the days that its type gives, the first of its flow that
 * leads back to work and demands nothing but a comment. Null when there is none.
 */
export async function wayBack(
  tx: Tx,
  row: Pick<TicketRow, 'typeId' | 'category' | 'solvedAt' | 'stateKey' | 'mergedIntoId'>,
): Promise<FlowMove | null> {
  const { category, solvedAt, stateKey, mergedIntoId } = row;
  if (mergedIntoId !== null || solvedAt === null || (category !== 'solved' && category !== 'closed'))
    return null;
  const { reopenDays, flowId } = await findType(tx, row.typeId);
  if (reopenDays === null) return null;
  if (tx.system.now().getTime() > solvedAt.getTime() + reopenDays * daySeconds * 1000) return null;
  const { moves, states } = await findFlow(tx, flowId);
  const isOpen = (key: string) => states.some((state) => state.key === key && state.category === 'open');
  const isFree = ({ demands }: FlowMove) =>
    demands.fields.length === 0 && demands.checklist.length === 0 && !demands.approval;
  return moves.find((move) => move.from.includes(stateKey) && isOpen(move.to) && isFree(move)) ?? null;
}
