import { ruleSkips, say } from '@zhiyin/domain/kit';
import { ticketItemChanged, ticketsHandle, ticketsWords } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import { portalFormAddress } from '#modules/channels';
import { callTo, Escalation, escalationSettings } from '#modules/inbox';
import { callColleagues } from '#modules/people';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { changeTicket } from '../actions/change-ticket.ts';
import { commentTicket } from '../actions/comment-ticket.ts';
import { insertItems, itemsOf } from '../items.ts';
import { lockLiveTicket, ticketsById } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { watchersOf } from '../show-ticket.ts';

const common = { subjectKind: 'ticket', may: ticketsHandle };
const Checklist = z.object({ checklist: z.string() });
const Form = z.object({ formId: z.string(), text: z.string() });

const startChecklist: RuleAction = {
  ...common,
  key: 'tickets.add-items',
  words: { zh: '加上清单', en: 'Add a checklist' },
  settings: [
    {
      key: 'checklist',
      kind: 'text',
      label: { zh: '清单', en: 'Checklist' },
      help: {
        zh: '一行一项，做完才能结束工单；已有的不重复加。',
        en: 'One item a line; all must be done before it closes. What is there already is not added again.',
      },
      isRequired: true,
    },
  ],
  run: async (tx, { subjectId: ticketId, settings }) => {
    const row = await lockLiveTicket(tx, ticketId);
    const known = new Set((await itemsOf(tx, ticketId)).map(({ label }) => label));
    const lines = Checklist.parse(settings)
      .checklist.split('\n')
      .map((line) => line.trim());
    const fresh = [...new Set(lines)].filter((line) => line !== '' && !known.has(line));
    if (fresh.length === 0) return { skipped: ruleSkips.asIs };
    const items = fresh.map((label) => ({ label: label.slice(0, 200), isRequired: true }));
    for (const itemId of await insertItems(tx, ticketId, items))
      await announce(tx, ticketItemChanged, { ...aboutOf(row), itemId, to: 'added' });
    return undefined;
  },
};

const sendForm: RuleAction = {
  ...common,
  key: 'tickets.send-form',
  words: { zh: '请顾客填表单', en: 'Ask the customer to fill in a form' },
  settings: [
    {
      key: 'formId',
      kind: 'thing',
      of: 'form',
      label: { zh: '表单', en: 'Form' },
      help: {
        zh: '要在自助页面上开放的表单；顾客在工单里看到它的链接。',
        en: 'One that is open on the portal; the customer finds its link in the ticket.',
      },
      isRequired: true,
    },
    { key: 'text', kind: 'text', label: { zh: '内容', en: 'Text' }, isRequired: true },
  ],
  run: async (tx, { subjectId: ticketId, settings }) => {
    const { formId, text } = Form.parse(settings);
    const { title, url } = await portalFormAddress(tx, formId);
    const written = [text, say(title, tx.locale), url].join('\n');
    await commentTicket(tx, { ticketId, text: written, visibility: 'customer' });
    return undefined;
  },
};

const escalate: RuleAction = {
  ...common,
  key: 'tickets.escalate',
  words: { zh: '升级', en: 'Escalate' },
  settings: escalationSettings,
  run: async (tx, { subjectId: ticketId, settings }) => {
    const escalation = Escalation.parse(settings);
    const { memberId, teamId, why, priority } = escalation;
    if (memberId === null && teamId === null) throw new Refusal('invalid', ticketsWords.teamNotFound);
    const to = memberId === null ? { assigneeId: null, ...(teamId && { teamId }) } : { assigneeId: memberId };
    await changeTicket(tx, { ticketId, ...to, ...(priority && { priority }) });
    await commentTicket(tx, { ticketId, text: why, visibility: 'internal' });
    await callTo(tx, escalation, { subjectKind: 'ticket', subjectId: ticketId });
    return undefined;
  },
};

const tellColleagues = callColleagues({
  ...common,
  key: 'tickets.notify',
  owner: { zh: '处理人和关注的人', en: 'Whoever has it or watches it' },
  ownersOf: async (tx, ticketId) => {
    const assigneeId = (await ticketsById(tx, [ticketId])).get(ticketId)?.assigneeId ?? null;
    const watchers = await watchersOf(tx, ticketId);
    return assigneeId === null ? watchers : [assigneeId, ...watchers];
  },
});

/** Who works on a ticket, on what, and who hears of it. */
export const workingActions: readonly RuleAction[] = [escalate, startChecklist, sendForm, tellColleagues];
