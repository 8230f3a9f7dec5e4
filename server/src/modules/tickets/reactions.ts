import { workspaceCreated } from '@zhiyin/domain/platform';
import { readyFlows, readyForms, readyTypes } from '@zhiyin/domain/tickets';
import { createForm } from '#modules/platform';
import type { Tx } from '#platform/context.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { findFlowByKey } from '#platform/flows/find-flow.ts';
import { insertFlow } from '#platform/flows/store-flow.ts';
import { findFormByKey } from '#platform/forms/find-form.ts';
import { noticeReactions } from './notices.ts';
import { tagReactions } from './tags/reactions.ts';
import { allTypes } from './types/queries.ts';
import { insertType } from './types/write-types.ts';
import { tellOfComments } from './visitors/tell-customer.ts';
import { hearCustomers } from './ways/hear-customer.ts';

export const reactions: readonly Reaction[] = [
  ...noticeReactions,
  ...tagReactions,
  tellOfComments,
  hearCustomers,
  on(workspaceCreated, 'tickets.begin-with-types', async (tx) => {
    if ((await allTypes(tx)).length > 0) return;
    for (const { key, name, prefix, priority, dueSeconds, customerQuestions } of readyTypes) {
      const ways = { formId: await formOf(tx, key), flowId: await flowOf(tx, key) };
      const open = {
        isShownToCustomers: true,
        isOpenToCustomers: true,
        reopenDays: 14,
        tellsCustomers: false,
      };
      const rest = { teamId: null, ...open, customerQuestions: [...customerQuestions] };
      await insertType(tx, { key, name, prefix, priority, dueSeconds, ...ways, ...rest });
    }
  }),
];

async function formOf(tx: Tx, key: string): Promise<string> {
  const draft = readyForms[key];
  if (!draft) throw new Error(`no form is ready for “${key}”`);
  const own = `ticket-${key}`;
  return (await findFormByKey(tx, own))?.formId ?? (await createForm(tx, own, draft)).formId;
}

async function flowOf(tx: Tx, key: string): Promise<string> {
  const draft = readyFlows[key];
  if (!draft) throw new Error(`no flow is ready for “${key}”`);
  const own = `ticket-${key}`;
  const there = await findFlowByKey(tx, own);
  return there?.flowId ?? (await insertFlow(tx, { key: own, subjectKind: 'ticket', draft })).flowId;
}
