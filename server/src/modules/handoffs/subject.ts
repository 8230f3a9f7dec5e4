import { handoffFields } from '@zhiyin/domain/handoffs';
import { sql } from 'kysely';
import { subject } from '#platform/subjects/subject.ts';
import { isVisible } from './visibility.ts';

/** Hand-offs as rules and notices speak of them. */
export const handoffSubject = subject({
  kind: 'handoff',
  words: { zh: '协作单', en: 'Hand-off' },
  fields: handoffFields,
  titleField: 'title',
  from: sql`handoffs`,
  workspaceId: sql.ref('handoffs.workspace_id'),
  subjectId: sql.ref('handoffs.handoff_id'),
  isVisible,
  columns: {
    type: sql.ref('handoffs.type_id'),
    title: sql.ref('handoffs.title'),
    state: sql.ref('handoffs.state'),
    fromTeam: sql.ref('handoffs.from_team_id'),
    toTeam: sql.ref('handoffs.to_team_id'),
    taker: sql.ref('handoffs.taker_id'),
    returns: sql.ref('handoffs.returns'),
    sentAt: sql`handoffs.sent_at::timestamptz(3)`,
    dueAt: sql`handoffs.due_at::timestamptz(3)`,
  },
});
