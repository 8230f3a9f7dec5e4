import {
  alertCalmed,
  alertFields,
  alertRang,
  alertsRead,
  alertTold,
  ringAcknowledged,
} from '@zhiyin/domain/insights';
import { type SqlBool, sql } from 'kysely';
import { callColleagues } from '#modules/people';
import { ticketFrom } from '#modules/tickets';
import { may } from '#platform/context.ts';
import { type RuleAction, type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';
import { subject } from '#platform/subjects/subject.ts';
import { lockedAlert } from './rows.ts';

/** Alerts as rules speak of them; those that were deleted set nothing off. */
export const alertRuleSubject = subject({
  kind: 'alert',
  words: { zh: '预警', en: 'Alert' },
  fields: alertFields,
  titleField: 'name',
  from: sql`alerts`,
  workspaceId: sql.ref('alerts.workspace_id'),
  subjectId: sql.ref('alerts.alert_id'),
  isVisible: (ctx) => sql<SqlBool>`(alerts.archived_at is null and ${may(ctx, alertsRead)}::boolean)`,
  columns: {
    name: sql.ref('alerts.name'),
    owner: sql.ref('alerts.owner_id'),
    bucket: sql.ref('alerts.bucket'),
    kind: sql`alerts.terms ->> 'kind'`,
  },
});

const ofAlerts = {
  subjectKind: alertRuleSubject.kind,
  occasion: ({ alertId }: { alertId: string }) => ({ subjectId: alertId, customerId: null }),
};

/** What rules may wait for of alerts: one rings, is over, or somebody sees to it. */
export const alertTriggers: readonly RuleTrigger[] = [
  ruleTrigger(alertRang, {
    ...ofAlerts,
    fields: alertTold,
    tells: ({ side }) => ({ alertSide: side }),
  }),
  ruleTrigger(alertCalmed, ofAlerts),
  ruleTrigger(ringAcknowledged, {
    ...ofAlerts,
    occasion: (told) => (told.isAcknowledged ? ofAlerts.occasion(told) : null),
  }),
];

/** What rules may do about alerts. */
export const alertActions: readonly RuleAction[] = [
  callColleagues({
    key: 'insights.notify',
    subjectKind: alertRuleSubject.kind,
    may: alertsRead,
    owner: { zh: '负责人', en: 'Its owner' },
    ownersOf: async (tx, alertId) => {
      const alert = await lockedAlert(tx, alertId);
      return alert ? [alert.ownerId] : [];
    },
  }),
  ticketFrom({ key: 'insights.ticket-of-alert', subjectKind: alertRuleSubject.kind }),
];
