import type { Serve } from '#platform/http/serve.ts';
import { apiKeyRoutes } from './api-keys/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { authorityRoutes } from './authority/routes.ts';
import { calendarRoutes } from './calendars/routes.ts';
import { workRoutes } from './failed-work/routes.ts';
import { fileRoutes } from './files/routes.ts';
import { flowRoutes } from './flows/routes.ts';
import { formRoutes } from './forms/routes.ts';
import { mailRoutes } from './mails/routes.ts';
import { metricRoutes } from './metrics/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { redactionRoutes } from './redaction/routes.ts';
import { ruleRoutes } from './rules/routes.ts';
import { setUpRoutes } from './set-up/routes.ts';
import { shopRoutes } from './shop/routes.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { webhookRoutes } from './webhooks/routes.ts';

export function routes(serve: Serve): void {
  apiKeyRoutes(serve);
  fileRoutes(serve);
  mailRoutes(serve);
  webhookRoutes(serve);
  auditRoutes(serve);
  authorityRoutes(serve);
  workRoutes(serve);
  flowRoutes(serve);
  formRoutes(serve);
  calendarRoutes(serve);
  metricRoutes(serve);
  redactionRoutes(serve);
  ruleRoutes(serve);
  noticeRoutes(serve);
  setUpRoutes(serve);
  shopRoutes(serve);
  signInRoutes(serve);
}
