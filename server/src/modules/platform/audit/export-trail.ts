import { Readable } from 'node:stream';
import { type AuditFact, type AuditFilter, auditExported, readAudit } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lastPosition } from '#platform/facts/read-facts.ts';
import { factsBetween } from './queries.ts';

export type ExportFormat = 'csv' | 'jsonl';

const pageSize = 500;
const headings = [
  'position',
  'occurredAt',
  'kind',
  'actorKind',
  'actorId',
  'address',
  'cause',
  'subjectId',
  'factId',
  'payload',
] as const;

/**
 * The trail as a stream, oldest first, up to what had happened when it began. It is read page by page, so its length
 * costs no memory; that somebody took it away is itself in the trail.
 */
export async function exportTrail(
  ctx: Context,
  filter: AuditFilter,
  format: ExportFormat,
): Promise<Readable> {
  requirePermission(ctx, readAudit);
  const upTo = await lastPosition(ctx);
  await transact(ctx, (tx) =>
    announce(tx, auditExported, { format, upTo, subjectId: filter.subjectId ?? null }),
  );
  return Readable.from(linesOf(ctx, filter, format, upTo));
}

async function* linesOf(
  ctx: Context,
  filter: AuditFilter,
  format: ExportFormat,
  upTo: number,
): AsyncGenerator<string> {
  if (format === 'csv') yield byteOrderMark + csvLine(headings);
  for (let after = 0; after < upTo; ) {
    const range = { after, upTo };
    const page = await look(ctx, (tx) => factsBetween(tx, filter, range, pageSize));
    yield page.map(format === 'csv' ? asCsv : asJson).join('');
    after = page.length < pageSize ? upTo : (page.at(-1)?.position ?? upTo);
  }
}

function asCsv(fact: AuditFact): string {
  return csvLine(
    headings.map((heading) => (heading === 'payload' ? JSON.stringify(fact.payload) : fact[heading])),
  );
}

function asJson(fact: AuditFact): string {
  return `${JSON.stringify(fact)}\n`;
}
