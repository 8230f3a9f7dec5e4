import { ruleSkips } from '@zhiyin/domain/kit';
import { ticketsHandle } from '@zhiyin/domain/tickets';
import type { Tx } from '#platform/context.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { AskedTicket, ticketByRule, ticketSettings } from './ticket-by-rule.ts';

/** What rules do to make a ticket of a thing that is no customer's, such as an alert. */
export function ticketFrom(thing: Pick<RuleAction, 'key'> & { readonly subjectKind: string }): RuleAction {
  return {
    ...thing,
    may: ticketsHandle,
    words: { zh: '建工单（可带清单）', en: 'Make a ticket, with a checklist' },
    settings: ticketSettings({
      zh: '表单里的问题留给处理的人填。同类型、同标题的工单还没处理完时，不会再建。',
      en: 'The questions of its form are left to whoever handles it. While one of the type with this title is open, no other is made.',
    }),
    run: async (tx, { settings }) => {
      const asked = AskedTicket.parse(settings);
      if (await isOpenAlready(tx, asked)) return { skipped: ruleSkips.asIs };
      await ticketByRule(tx, asked, { customerId: null });
      return undefined;
    },
  };
}

async function isOpenAlready(
  tx: Tx,
  { typeId, title }: { readonly typeId: string; readonly title: string },
): Promise<boolean> {
  const open = await tx.db
    .selectFrom('tickets')
    .select('ticketId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('typeId', '=', typeId)
    .where('title', '=', title)
    .where('createdByKind', '=', 'system')
    .where('category', 'not in', ['solved', 'closed'])
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}
