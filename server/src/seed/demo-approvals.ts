import type { Approval } from '@zhiyin/domain/kit';
import type { TicketType } from '@zhiyin/domain/tickets';
import { pageOfMembers } from '#modules/people';
import { publishFlow } from '#modules/platform';
import { createTicket, moveTicket } from '#modules/tickets';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findFlow } from '#platform/flows/find-flow.ts';

/** Up to this refund nobody has to agree, and up to the other one the leads are enough; in minor units. */
const [freeRefund, leadsRefund] = [20_000, 50_000];
const leads = ['何苗', '周可'];
const managers = ['沈知音', '许曼'];

const cases = [
  { title: '整套茶具破损，申请全额退款', answers: { problem: 'damaged', wish: 'refund', refund: 68_800 } },
  { title: '发错两箱茶叶，退货退款', answers: { problem: 'wrong-item', wish: 'return', refund: 45_600 } },
  { title: '茶针弯了，退差价', answers: { problem: 'damaged', wish: 'refund', refund: 1_500 } },
] as const;

/** Lets the demo shop's larger refunds wait for somebody's word, the largest for two in turn, and asks for some. */
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
    await move('solve', { solution: '按申请的金额退款' });
  }
}

async function askForLargeRefunds(ctx: Context, flowId: string): Promise<void> {
  const { flow, idOf } = await look(ctx, async (tx) => {
    const members = await pageOfMembers(tx, { after: undefined, limit: 200, includeRemoved: false });
    return {
      flow: await findFlow(tx, flowId),
      idOf: new Map(members.map(({ name, memberId }) => [name, memberId])),
    };
  });
  const { flowId: _, version, ...draft } = flow;
  const those = (names: readonly string[]) => ({
    teams: [],
    members: names.flatMap((name) => idOf.get(name) ?? []),
  });
  const approval: Approval = {
    amountField: 'refund',
    steps: [
      { upTo: freeRefund, needs: 'nobody', ...those([]) },
      { upTo: leadsRefund, needs: 'one', ...those(leads) },
      { upTo: null, needs: 'one', ...those(leads), later: [{ needs: 'one', ...those(managers) }] },
    ],
  };
  const moves = draft.moves.map((one) =>
    one.key === 'solve' ? { ...one, demands: { ...one.demands, approval } } : one,
  );
  await publishFlow(ctx, flowId, { after: version, definition: { ...draft, moves }, migration: {} });
}
