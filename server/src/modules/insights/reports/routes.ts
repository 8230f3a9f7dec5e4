import * as contract from '@zhiyin/domain/insights';
import { answered, type Serve } from '#platform/http/serve.ts';
import { mediaTypes } from './as-file.ts';
import { exportCards } from './export-cards.ts';

export function reportRoutes(serve: Serve): void {
  serve.inside(contract.exportCards, async (ctx, { body }, { reply }) => {
    const file = await exportCards(ctx, body);
    reply.headers({
      'content-type': mediaTypes[body.format],
      'content-disposition': `attachment; filename="zhiyin-figures.${body.format}"`,
      'cache-control': 'no-store',
    });
    reply.send(file);
    return answered;
  });
}
