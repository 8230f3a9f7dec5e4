import * as contract from '@zhiyin/domain/customers';
import type { Serve } from '#platform/http/serve.ts';
import { editCustomer } from './actions/edit-customer.ts';
import { getCustomer } from './actions/get-customer.ts';
import { listCustomers } from './actions/list-customers.ts';
import { listLookalikes } from './actions/list-lookalikes.ts';
import { mergeCustomers } from './actions/merge-customers.ts';
import { takeApartCustomer } from './actions/take-apart-customer.ts';
import { clearUndeliverable, findUndeliverable } from './undeliverable/judge-addresses.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listCustomers, (ctx, { query }) => listCustomers(ctx, query));
  serve.inside(contract.getCustomer, (ctx, { params }) => getCustomer(ctx, params));
  serve.inside(contract.editCustomer, (ctx, { params, body }) => editCustomer(ctx, params.customerId, body));
  serve.inside(contract.listLookalikes, (ctx, { params }) => listLookalikes(ctx, params));
  serve.inside(contract.mergeCustomers, (ctx, { params, body }) =>
    mergeCustomers(ctx, params.customerId, body),
  );
  serve.inside(contract.takeApartCustomer, (ctx, { params }) => takeApartCustomer(ctx, params));
  serve.inside(contract.findUndeliverable, (ctx, { query }) => findUndeliverable(ctx, query));
  serve.inside(contract.clearUndeliverable, (ctx, { body }) => clearUndeliverable(ctx, body));
}
