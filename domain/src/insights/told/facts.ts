import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { ImportState } from '../../platform/index.ts';
import { toldExportKeys } from './keys.ts';
import { toldManage } from './permissions.ts';

const ofImport = { seenWith: toldManage, subject: 'importId' };

export const toldStarted = fact({
  kind: 'insights.platform-figures-import-started',
  words: { zh: '开始导入平台的数字', en: 'An import of a platform’s figures began' },
  payload: z.object({ importId: Id, export: z.enum(toldExportKeys) }),
  ...ofImport,
});

export const toldMoved = fact({
  kind: 'insights.platform-figures-import-moved',
  words: { zh: '平台数字的导入有进展', en: 'An import of a platform’s figures got on' },
  payload: z.object({ importId: Id, doneCount: z.int(), rowCount: z.int() }),
  ...ofImport,
});

export const toldEnded = fact({
  kind: 'insights.platform-figures-import-ended',
  words: { zh: '平台数字的导入结束', en: 'An import of a platform’s figures ended' },
  payload: z.object({
    importId: Id,
    state: ImportState,
    addedCount: z.int(),
    changedCount: z.int(),
    sameCount: z.int(),
    failedCount: z.int(),
  }),
  ...ofImport,
});

export const toldMatched = fact({
  kind: 'insights.platform-account-matched',
  words: { zh: '认领了平台的客服账号', en: 'It was said whose a platform’s account is' },
  payload: z.object({ accountId: Id, fromMemberId: Id.nullable(), toMemberId: Id.nullable() }),
  seenWith: toldManage,
  subject: 'accountId',
});

export const toldFacts = [toldStarted, toldMoved, toldEnded, toldMatched] as const;
