import * as contract from '@zhiyin/domain/customers';
import type { Serve } from '#platform/http/serve.ts';
import { addIdentity } from './actions/add-identity.ts';
import { editCustomer } from './actions/edit-customer.ts';
import { getCustomer } from './actions/get-customer.ts';
import { listCustomers } from './actions/list-customers.ts';
import { listIdentities } from './actions/list-identities.ts';
import { listLikenesses } from './actions/list-likenesses.ts';
import { listLookalikes } from './actions/list-lookalikes.ts';
import { mergeCustomers } from './actions/merge-customers.ts';
import { previewMerge } from './actions/preview-merge.ts';
import { readHistory } from './actions/read-history.ts';
import { takeApartCustomer } from './actions/take-apart-customer.ts';
import { forgetDistinction, tellApart } from './actions/tell-apart.ts';
import { withdrawIdentity } from './actions/withdraw-identity.ts';
import { eraseCustomer } from './erasing/erase-customer.ts';
import { downloadCustomer } from './erasing/export-customer.ts';
import { readErasure } from './erasing/read-erasure.ts';
import { findUndeliverable } from './undeliverable/find-undeliverable.ts';
import { clearUndeliverable } from './undeliverable/undeliverable.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listCustomers, (ctx, { query }) => listCustomers(ctx, query));
  serve.inside(contract.getCustomer, (ctx, { params }) => getCustomer(ctx, params));
  serve.inside(contract.editCustomer, (ctx, { params, body }) => editCustomer(ctx, params.customerId, body));
  serve.inside(contract.listIdentities, (ctx, { params }) => listIdentities(ctx, params));
  serve.inside(contract.addIdentity, (ctx, { params, body }) => addIdentity(ctx, params.customerId, body));
  serve.inside(contract.withdrawIdentity, (ctx, { params }) => withdrawIdentity(ctx, params));
  serve.inside(contract.readHistory, (ctx, { params }) => readHistory(ctx, params));
  serve.inside(contract.listLikenesses, (ctx, { query }) => listLikenesses(ctx, query));
  serve.inside(contract.tellApart, (ctx, { params, body }) => tellApart(ctx, { ...params, ...body }));
  serve.inside(contract.forgetDistinction, (ctx, { params }) => forgetDistinction(ctx, params));
  serve.inside(contract.previewMerge, (ctx, { params, query }) => previewMerge(ctx, { ...params, ...query }));
  serve.inside(contract.listLookalikes, (ctx, { params }) => listLookalikes(ctx, params));
  serve.inside(contract.mergeCustomers, (ctx, { params, body }) =>
    mergeCustomers(ctx, params.customerId, body),
  );
  serve.inside(contract.takeApartCustomer, (ctx, { params }) => takeApartCustomer(ctx, params));
  serve.inside(contract.readErasure, (ctx, { params }) => readErasure(ctx, params));
  serve.inside(contract.eraseCustomer, (ctx, { params }) => eraseCustomer(ctx, params));
  serve.inside(contract.exportCustomer, (ctx, { params }, exchange) =>
    downloadCustomer(ctx, params, exchange),
  );
  serve.inside(contract.findUndeliverable, (ctx, { query }) => findUndeliverable(ctx, query));
  serve.inside(contract.clearUndeliverable, (ctx, { body }) => clearUndeliverable(ctx, body));
}
