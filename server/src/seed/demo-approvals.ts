import type { TicketType } from '@zhiyin/domain/tickets';
import { publishFlow } from '#modules/platform';
import { createTicket, moveTicket } from '#modules/tickets';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findFlow } from '#platform/flows/find-flow.ts';

/** From this refund on somebody has to agree, in minor units. */
const freeRefund = 20_000;
const approversMax = 20;

const cases = [
  { title: '整套茶具破损，申请全额退款', answers: { problem: 'damaged', wish: 'refund', refund: 68_800 } },
  { title: '发错两箱茶叶，退货退款', answers: { problem: 'wrong-item', wish: 'return', refund: 45_600 } },
] as const;

/** Lets the demo shop's larger refunds wait for somebody's word, and asks for some. */
export async function makeDemoApprovals(ctx: Context, types: readonly TicketType[]): Promise<void> {
  const type = types.find(({ key }) => key === 'after-sales');
  if (!type) return;
  await askForLargeRefunds(ctx, type.flowId);
  for (const { title, answers } of cases) {
    const { ticketId } = await createTicket(ctx, {
      ...{ typeId: type.typeId, title, description: '', answers },
      ...{ customerId: null, parentId: null, items: [], priority: 'high' },
    });
    const move = (moveKey: string, more: Record<string, string>) =>
      moveTicket(ctx, { ticketId, moveKey, comment: '', ticked: [], answers: more });
    await move('accept', {});
    await move('solve', { solution: '按全额退款处理' });
  }
}

async function askForLargeRefunds(ctx: Context, flowId: string): Promise<void> {
  const { flow, members } = await look(ctx, async (tx) => ({
    flow: await findFlow(tx, flowId),
    members: await tx.db
      .selectFrom('members')
      .select('memberId')
      .where('workspaceId', '=', tx.workspaceId)
      .orderBy('memberId')
      .limit(approversMax)
      .execute(),
  }));
  const { flowId: _, version, ...draft } = flow;
  const nobody = { teams: [], members: [] };
  const everybody = { teams: [], members: members.map(({ memberId }) => memberId) };
  const approval = {
    amountField: 'refund',
    steps: [
      { upTo: freeRefund, needs: 'nobody' as const, ...nobody },
      { upTo: null, needs: 'one' as const, ...everybody },
    ],
  };
  const moves = draft.moves.map((one) =>
    one.key === 'solve' ? { ...one, demands: { ...one.demands, approval } } : one,
  );
  await publishFlow(ctx, flowId, { after: version, definition: { ...draft, moves }, migration: {} });
}
