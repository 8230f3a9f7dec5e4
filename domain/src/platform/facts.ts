import type { FactKind } from '../kit/fact.ts';
import { apiKeyCreated, apiKeyRevoked } from './api-keys/facts.ts';
import { auditExported } from './audit/facts.ts';
import { authorityFacts } from './authority/facts.ts';
import { calendarChanged, calendarCreated, calendarDeleted } from './calendars/facts.ts';
import { fileStored } from './files/facts.ts';
import { flowFacts } from './flows/facts.ts';
import { formFacts } from './forms/facts.ts';
import { mailFailed, mailHandedOn, mailHeld, mailRetried, mailSent } from './mails/facts.ts';
import { noticeFacts } from './notices/facts.ts';
import { browserSwitched } from './push/facts.ts';
import { redactionPublished, textRedacted } from './redaction/facts.ts';
import { ruleFacts } from './rules/facts.ts';
import { permissionsHandedOut, workspaceCreated } from './set-up/facts.ts';
import { shopChanged } from './shop/facts.ts';
import { signInFacts } from './sign-in/facts.ts';
import { webhookFacts } from './webhooks/facts.ts';
import { workDropped, workRetried } from './work/facts.ts';

/** What can happen to the ground itself. */
export const platformFacts: readonly FactKind[] = [
  apiKeyCreated,
  apiKeyRevoked,
  fileStored,
  mailHeld,
  mailSent,
  mailFailed,
  mailRetried,
  mailHandedOn,
  browserSwitched,
  ...webhookFacts,
  auditExported,
  workRetried,
  workDropped,
  ...formFacts,
  ...flowFacts,
  ...authorityFacts,
  calendarCreated,
  calendarChanged,
  calendarDeleted,
  workspaceCreated,
  shopChanged,
  permissionsHandedOut,
  ...signInFacts,
  ...ruleFacts,
  ...noticeFacts,
  redactionPublished,
  textRedacted,
];
