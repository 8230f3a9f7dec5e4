import {
  downloadFile as download,
  uploadFile as upload,
  uploadVisitorFile as uploadByVisitor,
} from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { downloadFile } from './download-file.ts';
import { uploadFile, uploadVisitorFile } from './upload-file.ts';

export function fileRoutes(serve: Serve): void {
  serve.inside(upload, (ctx, { query }, { request }) => uploadFile(ctx, query.name, request.body));
  serve.inside(uploadByVisitor, (ctx, { query }, { request }) =>
    uploadVisitorFile(ctx, query.name, request.body),
  );
  serve.outside(download, (ground, { params }, exchange) => downloadFile(ground, params.token, exchange));
}
