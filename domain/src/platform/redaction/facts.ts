import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { sensitiveKinds } from '../../kit/sensitive/find-sensitive.ts';
import { Id } from '../../kit/shapes.ts';
import { manageRedaction } from '../permissions.ts';
import { RedactionDays } from './contract.ts';

export const redactionPublished = fact({
  kind: 'platform.redaction-published',
  words: { zh: '修改了敏感信息清除设置', en: 'When sensitive data is taken out was changed' },
  payload: z.object({ workspaceId: Id, before: RedactionDays, after: RedactionDays }),
  seenWith: manageRedaction,
  subject: 'workspaceId',
});

/** Something was taken out of a text, for good. */
export const textRedacted = fact({
  kind: 'platform.text-redacted',
  words: { zh: '按设置清除了敏感信息', en: 'Sensitive data was taken out of a text' },
  payload: z.object({
    place: z.string(),
    recordId: Id,
    kinds: z.array(z.enum(sensitiveKinds)),
  }),
  seenWith: manageRedaction,
  subject: 'recordId',
});
