import type { PlannedConversation, PlannedCustomer, PlannedLine } from './plan-conversations.ts';
import type { Random } from './random.ts';

/** A row with the columns' own names, ready for `json_populate_recordset`. */
export type Row = Record<string, unknown>;

/** What one planned conversation leaves in the database. */
export interface Rows {
  readonly conversation: Row;
  readonly messages: readonly Row[];
  /** As the real actions would have announced them; positions are given later, in the order of moments. */
  readonly facts: readonly Row[];
}

interface Telling {
  readonly random: Random;
  readonly workspaceId: string;
  readonly planned: PlannedConversation;
  readonly facts: Row[];
}

/** How far the conversation has come while its lines are gone through. */
interface Progress {
  waitingSince: Date | null;
  firstResponseAt: Date | null;
}

/** The customers' rows; a customer was last seen with their last line. */
export function customerRows(
  workspaceId: string,
  customers: readonly PlannedCustomer[],
  planned: readonly PlannedConversation[],
): Row[] {
  const lastSeen = new Map<string, Date>();
  for (const { customer, lines } of planned) {
    const at = lines.findLast((line) => line.who === 'c')?.at ?? customer.createdAt;
    const before = lastSeen.get(customer.customerId) ?? customer.createdAt;
    lastSeen.set(customer.customerId, new Date(Math.max(at.getTime(), before.getTime())));
  }
  return customers.map(({ customerId, name, email, phone, locale, createdAt }) => ({
    workspace_id: workspaceId,
    customer_id: customerId,
    name,
    email,
    phone,
    locale,
    created_at: createdAt,
    last_seen_at: lastSeen.get(customerId) ?? createdAt,
  }));
}

/** The rows of one planned conversation: itself, its messages, its facts. */
export function rowsOf(
  random: Random,
  workspaceId: string,
  widgetId: string,
  planned: PlannedConversation,
): Rows {
  const telling: Telling = { random, workspaceId, planned, facts: [] };
  const openedAt = planned.lines[0]?.at ?? new Date(0);
  const asked = {
    assigneeId: null,
    channel: 'widget',
    channelId: widgetId,
    openedAt: openedAt.toISOString(),
  };
  tell(telling, 'inbox.conversation-opened', openedAt, 'visitor', asked);
  const progress: Progress = { waitingSince: null, firstResponseAt: null };
  const messages = planned.lines.map((line, index) => messageRow(telling, progress, line, index + 1));
  const lastAt = planned.lines.at(-1)?.at ?? openedAt;
  const closedAt = planned.isClosed ? new Date(lastAt.getTime() + 120_000) : null;
  if (closedAt) {
    const assigneeId = progress.firstResponseAt ? planned.agent.memberId : null;
    const closing = { assigneeId, reasonKey: planned.topic.reasonKey, closedAt: closedAt.toISOString() };
    tell(telling, 'inbox.conversation-closed', closedAt, 'member', closing);
  }
  const conversation = { ...conversationRow(telling, progress, closedAt), channel_id: widgetId };
  return { conversation, messages, facts: telling.facts };
}

function messageRow(telling: Telling, progress: Progress, line: PlannedLine, number: number): Row {
  const { random, planned, workspaceId } = telling;
  const messageId = random.id(line.at);
  const said = { messageId, number, sentAt: line.at.toISOString() };
  if (line.who === 'c') tellReceived(telling, progress, line.at, said);
  else tellReplied(telling, progress, line.at, said);
  return {
    workspace_id: workspaceId,
    conversation_id: planned.conversationId,
    number,
    message_id: messageId,
    client_message_id: random.id(line.at),
    author_kind: line.who === 'c' ? 'customer' : 'member',
    author_id: line.who === 'c' ? planned.customer.customerId : planned.agent.memberId,
    visibility: 'public',
    text: line.text,
    file_ids: [],
    sent_at: line.at,
  };
}

function tellReceived(telling: Telling, progress: Progress, at: Date, said: object): void {
  const assigneeId = progress.firstResponseAt ? telling.planned.agent.memberId : null;
  tell(telling, 'inbox.message-received', at, 'visitor', { assigneeId, ...said });
  progress.waitingSince ??= at;
}

function tellReplied(telling: Telling, progress: Progress, at: Date, said: object): void {
  const to = telling.planned.agent.memberId;
  const isFirstResponse = progress.firstResponseAt === null;
  if (isFirstResponse)
    tell(telling, 'inbox.conversation-assigned', at, 'member', { assigneeId: to, from: null, to });
  const waitedSeconds = progress.waitingSince && (at.getTime() - progress.waitingSince.getTime()) / 1000;
  tell(telling, 'inbox.reply-sent', at, 'member', {
    assigneeId: to,
    ...said,
    waitedSeconds,
    isFirstResponse,
  });
  progress.firstResponseAt ??= at;
  progress.waitingSince = null;
}

function conversationRow({ workspaceId, planned }: Telling, progress: Progress, closedAt: Date | null): Row {
  const last = planned.lines.at(-1);
  return {
    workspace_id: workspaceId,
    conversation_id: planned.conversationId,
    customer_id: planned.customer.customerId,
    channel: 'widget',
    state: closedAt ? 'closed' : 'open',
    assignee_id: progress.firstResponseAt ? planned.agent.memberId : null,
    team_id: planned.teamId ?? null,
    answered_by: progress.firstResponseAt ? planned.agent.memberId : null,
    reason_key: closedAt ? planned.topic.reasonKey : null,
    message_count: planned.lines.length,
    // The desk has read as far as it answered, and all of what it closed.
    desk_read_number: closedAt
      ? planned.lines.length
      : planned.lines.findLastIndex((line) => line.who === 'a') + 1,
    customer_read_number: planned.lines.length,
    last_message_text: last?.text.slice(0, 160) ?? '',
    last_message_author: last?.who === 'a' ? 'member' : 'customer',
    last_message_at: last?.at ?? new Date(0),
    waiting_since: closedAt ? null : progress.waitingSince,
    first_response_at: progress.firstResponseAt,
    opened_at: planned.lines[0]?.at ?? new Date(0),
    closed_at: closedAt,
  };
}

function tell(telling: Telling, kind: string, at: Date, actor: 'visitor' | 'member', payload: object): void {
  const { conversationId, customer, agent, teamId = null } = telling.planned;
  telling.facts.push({
    workspace_id: telling.workspaceId,
    fact_id: telling.random.id(at),
    kind,
    subject_id: conversationId,
    actor_kind: actor,
    actor_id: actor === 'visitor' ? customer.customerId : agent.memberId,
    occurred_at: at,
    payload: { conversationId, customerId: customer.customerId, teamId, ...payload },
  });
}
