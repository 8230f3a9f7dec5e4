import { exportAuditTrail, readAuditTrail } from '@zhiyin/domain/platform';
import { answered, type Serve } from '#platform/http/serve.ts';
import { exportTrail } from './export-trail.ts';
import { readTrail } from './read-trail.ts';

const mediaTypes = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;

export function auditRoutes(serve: Serve): void {
  serve.inside(readAuditTrail, (ctx, { query }) => readTrail(ctx, query));
  serve.inside(exportAuditTrail, async (ctx, { query: { format, ...filter } }, { reply }) => {
    const trail = await exportTrail(ctx, filter, format);
    reply.headers({
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename="zhiyin-audit.${format}"`,
      'cache-control': 'no-store',
    });
    reply.send(trail);
    return answered;
  });
}
