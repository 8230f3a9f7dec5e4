import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';

export const fileStored = fact({
  kind: 'platform.file-stored',
  payload: z.object({ fileId: Id, mediaType: z.string(), sizeBytes: z.number().int() }),
  words: { zh: '上传了文件', en: 'File uploaded' },
  seenWith: null,
  subject: 'fileId',
});
