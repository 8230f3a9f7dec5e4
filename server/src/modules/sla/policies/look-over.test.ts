import { answerField } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { aDraft } from '../../../../test/sla-desk.ts';
import { askOnly, aTicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { changePolicy } from '../actions/change-policy.ts';
import { createPolicy } from '../actions/create-policy.ts';
import { listPolicies } from '../actions/list-policies.ts';

const world = useWorld();

it('switches a service level off once the question its conditions name is gone, and tells whoever wrote it', async () => {
  const shop = await aTicketShop(world());
  const owner = shop.asOwner();
  const problem = answerField(shop.type('after-sales').formId ?? '', 'problem');
  const filter = { field: problem, operator: 'is', value: 'damaged' };
  const draft = { ...aDraft('resolution', { filter, pausesIn: [] }), subjectKind: 'ticket' as const };
  const { policyId } = await createPolicy(owner, draft);
  const { policyId: other } = await createPolicy(owner, aDraft('resolution'));
  const listed = async () =>
    (await listPolicies(owner)).items
      .filter((one) => [policyId, other].includes(one.policyId))
      .map(({ isOn, isUnreadable }) => ({ isOn, isUnreadable }));
  await world().settle();
  expect(await listed()).toEqual([
    { isOn: true, isUnreadable: false },
    { isOn: true, isUnreadable: false },
  ]);

  await askOnly(shop, 'after-sales', 'solution');
  await world().settle();
  expect(await listed()).toEqual([
    { isOn: false, isUnreadable: true },
    { isOn: true, isUnreadable: false },
  ]);
  const { items } = await listNotices(owner, { limit: 9 });
  expect(items.map(({ subjectId }) => subjectId)).toEqual([policyId]);

  const { name, terms } = { ...draft, terms: { ...draft.terms, filter: { all: [] } } };
  await changePolicy(owner, { policyId, after: 2, name, isOn: true, terms });
  await world().settle();
  expect(await listed()).toEqual([
    { isOn: true, isUnreadable: false },
    { isOn: true, isUnreadable: false },
  ]);
});
