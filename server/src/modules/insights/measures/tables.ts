import type { Written } from './put-rows.ts';

/** What a conversation came to, as the fold says; `contacts.ts` and `agent-hours.ts` fill in the other columns. */
export const conversationMeasures: Written = {
  table: 'conversation_measures',
  key: ['conversation_id'],
  columns: [
    'customer_id',
    'person_id',
    'channel',
    'team_id',
    'assignee_id',
    'reason_key',
    'opened_at',
    'first_customer_at',
    'first_response_at',
    'first_response_by',
    'first_automatic_at',
    'first_closed_at',
    'closed_at',
    'reopen_count',
    'transfer_count',
    'escalation_count',
    'member_count',
    'customer_messages',
    'human_messages',
    'automatic_messages',
  ],
};

export const turnMeasures: Written = {
  table: 'turn_measures',
  key: ['conversation_id', 'place'],
  columns: [
    'turn_id',
    'person_id',
    'channel',
    'team_id',
    'assignee_id',
    'reason_key',
    'started_at',
    'begun_by',
    'held_by',
    'ended_at',
    'ended_by',
    'chat_ended_at',
    'chat_ended_by',
    'answered_at',
    'answered_by',
  ],
};

export const openSpells: Written = {
  table: 'open_spells',
  key: ['conversation_id', 'place'],
  columns: [
    'open_spell_id',
    'channel',
    'team_id',
    'assignee_id',
    'reason_key',
    'opened_at',
    'started_at',
    'ended_at',
  ],
};

export const agentHours: Written = {
  table: 'agent_hours',
  key: ['member_id', 'hour_at'],
  columns: ['agent_hour_id', 'online_seconds', 'busy_seconds', 'busy_online_seconds', 'held_seconds'],
};
