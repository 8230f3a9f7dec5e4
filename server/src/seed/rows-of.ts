import type { PlannedConversation, PlannedCustomer } from './plan-conversations.ts';
import type { Random } from './random.ts';

/** Rows by table, with the columns' own names, ready for `jsonb_populate_recordset`. */
export interface Rows {
  readonly customers: Record<string, unknown>[];
  readonly conversations: Record<string, unknown>[];
  readonly messages: Record<string, unknown>[];
  readonly facts: Record<string, unknown>[];
}

/** The customers' rows. */
export function customerRows(
  workspaceId: string,
  customers: readonly PlannedCustomer[],
): Record<string, unknown>[] {
  return customers.map(({ customerId, name, email, locale, createdAt }) => ({
    workspace_id: workspaceId,
    customer_id: customerId,
    name,
    email,
    locale,
    created_at: createdAt,
    last_seen_at: createdAt,
  }));
}

/**
 * What one planned conversation leaves in the database: itself, its messages, and the facts as the real actions would
 * have announced them. Positions are given later, in the order of moments.
 */
export function rowsOf(
  random: Random,
  workspaceId: string,
  widgetId: string,
  planned: PlannedConversation,
): Omit<Rows, 'customers'> {
  const { conversationId, customer, agent, lines, isClosed, topic } = planned;
  const opened = lines[0]?.at ?? new Date(0);
  const last = lines.at(-1);
  const lastAt = last?.at ?? opened;
  const closedAt = isClosed ? new Date(lastAt.getTime() + 120_000) : null;
  const about = { conversationId, customerId: customer.customerId, teamId: null };
  const facts: Record<string, unknown>[] = [];
  const tell = (kind: string, at: Date, actor: [string, string], payload: object): void => {
    facts.push({
      workspace_id: workspaceId,
      fact_id: random.id(at),
      kind,
      subject_id: conversationId,
      actor_kind: actor[0],
      actor_id: actor[1],
      occurred_at: at,
      payload,
    });
  };
  const visitor: [string, string] = ['visitor', customer.customerId];
  const member: [string, string] = ['member', agent.memberId];
  const asked = { channel: 'widget', channelId: widgetId, openedAt: opened.toISOString() };
  tell('inbox.conversation-opened', opened, visitor, { ...about, assigneeId: null, ...asked });

  let waitingSince: Date | null = null;
  let firstResponseAt: Date | null = null;
  const messages = lines.map((line, index) => {
    const messageId = random.id(line.at);
    const number = index + 1;
    const sentAt = line.at.toISOString();
    if (line.who === 'c') {
      const assigneeId = firstResponseAt ? agent.memberId : null;
      tell('inbox.message-received', line.at, visitor, { ...about, assigneeId, messageId, number, sentAt });
      waitingSince ??= line.at;
    } else {
      if (!firstResponseAt) {
        const to = agent.memberId;
        tell('inbox.conversation-assigned', line.at, member, { ...about, assigneeId: to, from: null, to });
      }
      const waitedSeconds = waitingSince && (line.at.getTime() - waitingSince.getTime()) / 1000;
      const isFirstResponse = firstResponseAt === null;
      const assigneeId = agent.memberId;
      const reply = { messageId, number, sentAt, waitedSeconds, isFirstResponse };
      tell('inbox.reply-sent', line.at, member, { ...about, assigneeId, ...reply });
      firstResponseAt ??= line.at;
      waitingSince = null;
    }
    return {
      workspace_id: workspaceId,
      conversation_id: conversationId,
      number,
      message_id: messageId,
      client_message_id: random.id(line.at),
      author_kind: line.who === 'c' ? 'customer' : 'member',
      author_id: line.who === 'c' ? customer.customerId : agent.memberId,
      visibility: 'public',
      text: line.text,
      file_ids: [],
      sent_at: line.at,
    };
  });
  const assigneeId = firstResponseAt ? agent.memberId : null;
  if (closedAt) {
    const closing = { reasonKey: topic.reasonKey, closedAt: closedAt.toISOString() };
    tell('inbox.conversation-closed', closedAt, member, { ...about, assigneeId, ...closing });
  }
  const conversation = {
    workspace_id: workspaceId,
    conversation_id: conversationId,
    customer_id: customer.customerId,
    channel: 'widget',
    channel_id: widgetId,
    state: closedAt ? 'closed' : 'open',
    assignee_id: assigneeId,
    team_id: null,
    reason_key: closedAt ? topic.reasonKey : null,
    message_count: messages.length,
    last_message_text: last?.text.slice(0, 160) ?? '',
    last_message_author: last?.who === 'a' ? 'member' : 'customer',
    last_message_at: lastAt,
    waiting_since: closedAt ? null : waitingSince,
    first_response_at: firstResponseAt,
    opened_at: opened,
    closed_at: closedAt,
  };
  return { conversations: [conversation], messages, facts };
}
