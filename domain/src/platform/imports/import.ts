import { z } from 'zod';
import { Id, Moment } from '../../kit/shapes.ts';

/** Most columns a table may have. */
export const columnsMax = 300;

/** How far an import is. */
const importStates = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;
export const ImportState = z.enum(importStates);
export type ImportState = z.infer<typeof ImportState>;

/** What every import of a file tells, whatever the file holds. */
export const FileImport = z.object({
  importId: Id,
  fileName: z.string(),
  state: ImportState,
  /** Rows that are read. */
  doneCount: z.number().int(),
  /** Things that were new, those that were here already, and rows that were left out. */
  addedCount: z.number().int(),
  sameCount: z.number().int(),
  failedCount: z.number().int(),
  startedBy: Id.nullable(),
  startedAt: Moment,
  endedAt: Moment.nullable(),
});
export type FileImport = z.infer<typeof FileImport>;
