import { createHash } from 'node:crypto';
import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.number().int().min(0);
const Lines = z.object({ rows: Count, sha256: Sha256 });

/** What an exported workspace says about itself. */
export const ExportManifest = z.object({
  kind: z.literal('zhiyin-workspace'),
  format: z.literal(1),
  version: z.string(),
  exportedAt: z.iso.datetime(),
  workspaceId: z.uuid(),
  migrations: z.array(z.object({ name: z.string(), sha256: Sha256 })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), ...Lines.shape })),
  users: Lines,
  files: z.object({ count: Count, list: Sha256, missing: z.array(z.string()) }),
  /** Equal for equal workspaces, whenever and by whichever server they were exported. */
  contentHash: Sha256,
});
export type ExportManifest = z.infer<typeof ExportManifest>;

/** Names of the parts. */
export const exportParts = {
  manifest: 'workspace.json',
  users: 'users.jsonl',
  fileList: 'files.jsonl',
  table: (name: string): string => `tables/${name}.jsonl`,
  file: (key: string): string => `files/${key}`,
} as const;

/** The hash of what a workspace holds: tables, users and files, and neither the moment nor the program. */
export function contentHashOf(
  content: Pick<ExportManifest, 'workspaceId' | 'tables' | 'users' | 'files'>,
): string {
  const { workspaceId, tables, users, files } = content;
  const sorted = tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const lines = [
    workspaceId,
    ...sorted.map(({ name, rows, sha256 }) => `${name} ${rows} ${sha256}`),
    `users ${users.rows} ${users.sha256}`,
    `files ${files.count} ${files.list}`,
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
