import type { HandoffType } from '@zhiyin/domain/handoffs';
import { RuleDefinition } from '@zhiyin/domain/kit';
import { allTeams } from '#modules/people';
import { createRule, publishRule } from '#modules/platform';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { demoTeams } from '../demo-people.ts';

const says = (...words: string[]) => ({
  any: words.map((value) => ({ field: 'customerText', operator: 'contains', value })),
});
interface Parts {
  readonly teamId: string;
  readonly typeId: string;
}

/** Rules about conversations, tickets, promises, service levels and hand-offs: one of each. */
const rulesOf = ({ teamId, typeId }: Parts) => [
  {
    name: '少件先请仓库查 · Missing items go to the warehouse',
    subject: 'conversation',
    when: { facts: ['inbox.message-received'], waitSeconds: 0 },
    if: says('少了', '漏发', 'missing'),
    steps: [
      {
        action: 'handoffs.send',
        settings: { typeId, title: '顾客说少件', note: '请按发货称重核对', fromTeamId: teamId },
      },
    ],
  },
  {
    name: '快超时提醒负责人 · Remind before it is late',
    subject: 'conversation',
    when: { facts: ['sla.clock-warned'], waitSeconds: 0 },
    if: { all: [] },
    steps: [
      {
        action: 'inbox.notify',
        settings: {
          ...{ text: '快到服务时限了 · A promised time runs out', by: 'chosen' },
          ...{ owner: 'assignee', teams: [teamId] },
        },
      },
    ],
  },
  {
    name: '工单逾期留言 · Overdue tickets',
    subject: 'ticket',
    when: { facts: ['tickets.overdue'], waitSeconds: 0 },
    if: { all: [] },
    steps: [
      {
        action: 'tickets.comment',
        settings: { text: '已过期限，请今天给顾客一个说法 · Overdue: answer today', visibility: 'internal' },
      },
    ],
  },
  {
    name: '协作超时提醒双方 · Late hand-offs',
    subject: 'handoff',
    when: { facts: ['handoffs.breached'], waitSeconds: 0 },
    if: { all: [] },
    steps: [{ action: 'handoffs.comment', settings: { text: '已超时，请双方跟进 · This is late' } }],
  },
];

/** Publishes them behind those the shop has. */
export async function makeMoreRules(ctx: Context, kinds: readonly HandoffType[]): Promise<void> {
  const teams = await look(ctx, (tx) => allTeams(tx, false));
  const teamId = teams.find(({ name }) => name === demoTeams[1])?.teamId ?? '';
  const typeId = kinds[0]?.typeId ?? '';
  for (const rule of rulesOf({ teamId, typeId })) {
    const definition = RuleDefinition.parse(rule);
    const { ruleId, revision } = await createRule(ctx, definition);
    await publishRule(ctx, { ruleId, after: revision });
  }
}
