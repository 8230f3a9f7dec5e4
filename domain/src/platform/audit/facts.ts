import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';

export const auditExported = fact({
  kind: 'platform.audit-exported',
  payload: z.object({ format: z.string(), upTo: z.number().int(), subjectId: Id.nullable() }),
  words: { zh: '导出了审计记录', en: 'Audit trail exported' },
  seenWith: null,
  subject: 'subjectId',
});
