import { keepPromise, listPromises, movePromise, type ShopPromise } from '@zhiyin/domain/inbox';
import { decideApproval, listApprovals } from '@zhiyin/domain/platform';
import type { App } from '../../app.ts';
import type { DemoCall } from './caller.ts';

const hourMs = 3_600_000;

/** What becomes of words that were given: a promise is kept, another moved, and a lead agrees to a large refund. */
export async function makeGivenWords({ system }: App, owner: DemoCall, lead: DemoCall): Promise<void> {
  const { items } = await owner(listPromises, { query: { view: 'open', limit: 50 } });
  const promised = (what: ShopPromise['promise']) => {
    const found = items.find(({ promise }) => promise === what);
    if (!found) throw new Error(`the demo has no promise to ${what}`);
    return { promiseId: found.promiseId };
  };
  await owner(keepPromise, { params: promised('call-back') });
  await owner(movePromise, {
    params: promised('refund'),
    body: {
      dueAt: new Date(system.now().getTime() + 96 * hourMs).toISOString(),
      clientMessageId: system.newId(),
      text: '抱歉，银行周末不处理，退款改到周内到账。',
    },
  });
  const { items: asked } = await lead(listApprovals, { query: { box: 'to-decide' } });
  for (const { approvalId, round, rounds } of asked)
    if (round === 0 && rounds.length > 1)
      await lead(decideApproval, {
        params: { approvalId },
        body: { decision: 'approved', note: '照片看过了，同意。' },
      });
}
