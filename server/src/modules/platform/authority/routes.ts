import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { listAuthority, listDeciders, readAuthorityHistory } from './read-authority.ts';
import { changeAuthorityTopic, createAuthorityTopic, deleteAuthorityTopic } from './write-topics.ts';

export function authorityRoutes(serve: Serve): void {
  serve.inside(contract.listAuthority, (ctx) => listAuthority(ctx));
  serve.inside(contract.createAuthorityTopic, (ctx, { body }) => createAuthorityTopic(ctx, body));
  serve.inside(contract.changeAuthorityTopic, (ctx, { params, body }) =>
    changeAuthorityTopic(ctx, params.topicId, body),
  );
  serve.inside(contract.deleteAuthorityTopic, (ctx, { params }) => deleteAuthorityTopic(ctx, params.topicId));
  serve.inside(contract.listDeciders, (ctx, { params, query }) =>
    listDeciders(ctx, params.topicId, query.amount ?? null),
  );
  serve.inside(contract.readAuthorityHistory, (ctx, { params }) => readAuthorityHistory(ctx, params.topicId));
}
