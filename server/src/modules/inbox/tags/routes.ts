import * as contract from '@zhiyin/domain/inbox';
import type { Serve } from '#platform/http/serve.ts';
import { changeTag } from './change-tag.ts';
import { createTag } from './create-tag.ts';
import { deleteTag } from './delete-tag.ts';
import { listTags } from './list-tags.ts';

export function tagRoutes(serve: Serve): void {
  serve.inside(contract.listTags, (ctx) => listTags(ctx));
  serve.inside(contract.createTag, (ctx, { body }) => createTag(ctx, body));
  serve.inside(contract.changeTag, (ctx, { params, body }) => changeTag(ctx, { ...params, ...body }));
  serve.inside(contract.deleteTag, (ctx, { params }) => deleteTag(ctx, params));
}
