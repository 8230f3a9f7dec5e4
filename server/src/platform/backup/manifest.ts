import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.number().int().min(0);

/** What a backup says about itself; the last part that is written into it. */
export const Manifest = z.object({
  kind: z.literal('zhiyin-backup'),
  format: z.literal(1),
  /** Of the Zhiyin that made it. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** Of PostgreSQL. */
  serverVersion: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: Sha256 })),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: Count,
      sizeBytes: Count,
      sha256: Sha256,
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), lastValue: z.string().nullable() })),
  /** `list` is the checksum of the part `files.jsonl`; `missing` are keys that the database knows and the store does not. */
  files: z.object({ count: Count, sizeBytes: Count, list: Sha256, missing: z.array(z.string()) }),
  /** Checksum of the part `secret`. */
  secret: Sha256,
});
export type Manifest = z.infer<typeof Manifest>;

/** One line of `files.jsonl`. Keys are ours: workspace, two digits, file. */
export const FileLine = z.object({
  key: z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f-]{36}(\.thumbnail)?$/),
  sizeBytes: Count,
  sha256: Sha256,
});
export type FileLine = z.infer<typeof FileLine>;

/** Names of the parts. */
export const parts = {
  manifest: 'manifest.json',
  secret: 'secret',
  fileList: 'files.jsonl',
  table: (table: { schema: string; name: string }): string => `tables/${table.schema}.${table.name}.copy`,
  file: (key: string): string => `files/${key}`,
} as const;
