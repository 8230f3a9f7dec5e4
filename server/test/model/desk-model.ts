import type { Priority } from '@zhiyin/domain/inbox';

/** What a conversation must look like after what was done to it: the model that the server is held against. */
export interface ModelConversation {
  readonly conversationId: string;
  readonly customer: number;
  isOpen: boolean;
  isSnoozed: boolean;
  assigneeId: string | null;
  priority: Priority;
  readonly tagIds: Set<string>;
  readonly lines: { key: string; who: 'customer' | 'member'; isNote: boolean }[];
}

/** Everything the model knows of a shop. */
export interface Model {
  readonly conversations: ModelConversation[];
}

/** A conversation as a customer's first line makes it. */
export function openedBy(conversationId: string, customer: number): ModelConversation {
  return {
    conversationId,
    customer,
    isOpen: true,
    isSnoozed: false,
    assigneeId: null,
    priority: 'normal',
    tagIds: new Set(),
    lines: [],
  };
}

/** The customer's open conversation, of which there is one at most. */
export function openOf(model: Model, customer: number): ModelConversation | undefined {
  return model.conversations.find((one) => one.customer === customer && one.isOpen);
}

/** What of a conversation the API must show. */
export function shownOf(one: ModelConversation) {
  return {
    conversationId: one.conversationId,
    state: one.isOpen ? 'open' : 'closed',
    isSnoozed: one.isSnoozed,
    assigneeId: one.assigneeId,
    priority: one.priority,
    tagIds: [...one.tagIds].sort(),
    messageCount: one.lines.length,
  };
}

/** The same, put together from the facts alone, as a client does that only listens. */
export function foldedFrom(facts: readonly { kind: string; payload: unknown }[]) {
  const folded = new Map<string, ReturnType<typeof shownOf>>();
  for (const { kind, payload } of facts) {
    const told = Object(payload);
    const conversationId = String(told.conversationId);
    if (kind === 'inbox.conversation-opened')
      folded.set(conversationId, shownOf(openedBy(conversationId, 0)));
    const one = folded.get(conversationId);
    if (!one) continue;
    if (typeof told.number === 'number') one.messageCount = told.number;
    if (kind === 'inbox.conversation-assigned') one.assigneeId = told.to;
    if (kind === 'inbox.conversation-snoozed') one.isSnoozed = true;
    if (kind === 'inbox.conversation-woke') one.isSnoozed = false;
    if (kind === 'inbox.priority-changed') one.priority = told.to;
    if (kind === 'inbox.conversation-reopened') one.state = 'open';
    if (kind === 'inbox.conversation-closed') Object.assign(one, { state: 'closed', isSnoozed: false });
    if (kind === 'inbox.tags-changed') {
      const kept = one.tagIds.filter((id) => !told.removed.includes(id));
      one.tagIds = [...new Set([...kept, ...told.added])].sort();
    }
  }
  return [...folded.values()];
}
