import * as contract from '@zhiyin/domain/store';
import type { Serve } from '#platform/http/serve.ts';
import { listClaims } from './claims/list-claims.ts';
import {
  askConnection,
  changeConnection,
  createConnection,
  listConnections,
  switchConnection,
} from './connections/keep-connection.ts';
import { erasePrivacyRequest } from './connections/privacy/erase-request.ts';
import { downloadPrivacyRequest } from './connections/privacy/export-request.ts';
import { settlePrivacyRequest } from './connections/privacy/settle-request.ts';
import { receivePush } from './connections/reactions/receive-push.ts';
import { receiveWebhook } from './connections/reactions/receive-webhook.ts';
import { beginShopConsent } from './connections/shop-app/begin-consent.ts';
import { connectShopApp, getShopApp } from './connections/shop-app/connect-app.ts';
import { finishShopConsent } from './connections/shop-app/finish-consent.ts';
import { cancelImport } from './imports/cancel-import.ts';
import { downloadProblems } from './imports/download-problems.ts';
import { getImport, listImports } from './imports/list-imports.ts';
import { previewImport } from './imports/preview-import.ts';
import { startImport } from './imports/start-import.ts';
import { linkOrder } from './links/link-order.ts';
import { suggestCustomers, suggestOrders } from './links/suggest.ts';
import { getOrder } from './orders/get-order.ts';
import { listOrders } from './orders/list-orders.ts';
import { showReceiver } from './orders/show-receiver.ts';
import { tellOrders } from './orders/tell-orders.ts';
import { askForParcel } from './parcels/ask-for-parcel.ts';
import { receiveParcelPush } from './parcels/reactions/receive-push.ts';
import {
  changeTracker,
  createTracker,
  listTrackers,
  switchTracker,
} from './parcels/trackers/keep-tracker.ts';
import { listProducts } from './products/list-products.ts';
import { tellProducts } from './products/tell-products.ts';
import { listRatings } from './ratings/list-ratings.ts';
import { tellRatings } from './ratings/tell-ratings.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listOrders, (ctx, { query }) => listOrders(ctx, query));
  serve.inside(contract.getOrder, (ctx, { params }) => getOrder(ctx, params));
  serve.inside(contract.showReceiver, (ctx, { params }) => showReceiver(ctx, params));
  serve.inside(contract.tellOrders, (ctx, { body }) => tellOrders(ctx, body));
  serve.inside(contract.suggestOrders, (ctx, { params }) => suggestOrders(ctx, params));
  serve.inside(contract.suggestCustomers, (ctx, { params }) => suggestCustomers(ctx, params));
  serve.inside(contract.linkOrder, (ctx, { params, body }) => linkOrder(ctx, { ...params, ...body }));
  serve.inside(contract.listProducts, (ctx, { query }) => listProducts(ctx, query));
  serve.inside(contract.tellProducts, (ctx, { body }) => tellProducts(ctx, body));
  serve.inside(contract.listRatings, (ctx, { query }) => listRatings(ctx, query));
  serve.inside(contract.tellRatings, (ctx, { body }) => tellRatings(ctx, body));
  serve.inside(contract.listClaims, (ctx, { query }) => listClaims(ctx, query));
  connectionRoutes(serve);
  parcelRoutes(serve);
  importRoutes(serve);
}

function connectionRoutes(serve: Serve): void {
  serve.inside(contract.listConnections, (ctx) => listConnections(ctx));
  serve.inside(contract.createConnection, (ctx, { body }) => createConnection(ctx, body));
  serve.inside(contract.changeConnection, (ctx, { params, body }) =>
    changeConnection(ctx, params.connectionId, body),
  );
  serve.inside(contract.switchConnection, (ctx, { params, body }) =>
    switchConnection(ctx, params.connectionId, body),
  );
  serve.inside(contract.connectShopApp, (ctx, { body }) => connectShopApp(ctx, body));
  serve.inside(contract.getShopApp, (ctx, { params }) => getShopApp(ctx, params.connectionId));
  serve.inside(contract.beginShopConsent, (ctx, { params }, exchange) =>
    beginShopConsent(ctx, params.connectionId, exchange),
  );
  serve.outside(contract.finishShopConsent, (ground, { query }, exchange) =>
    finishShopConsent(ground, query, exchange),
  );
  serve.inside(contract.settlePrivacyRequest, (ctx, { params }) =>
    settlePrivacyRequest(ctx, params.requestId),
  );
  serve.inside(contract.erasePrivacyRequest, (ctx, { params }) => erasePrivacyRequest(ctx, params.requestId));
  serve.inside(contract.exportPrivacyRequest, (ctx, { params }, exchange) =>
    downloadPrivacyRequest(ctx, params.requestId, exchange),
  );
  serve.inside(contract.askConnection, (ctx, { params }) => askConnection(ctx, params.connectionId));
  serve.outside(contract.receiveStoreWebhook, (ground, { params, body }, { request }) =>
    receiveWebhook(ground, params.address, {
      headers: request.headers,
      bytes: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    }),
  );
  serve.outside(contract.receiveStorePush, (ground, { params, body }, { request }) =>
    receivePush(ground, params.address, {
      headers: request.headers,
      bytes: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    }),
  );
}

function parcelRoutes(serve: Serve): void {
  serve.inside(contract.listTrackers, (ctx) => listTrackers(ctx));
  serve.inside(contract.createTracker, (ctx, { body }) => createTracker(ctx, body));
  serve.inside(contract.changeTracker, (ctx, { params, body }) => changeTracker(ctx, params.trackerId, body));
  serve.inside(contract.switchTracker, (ctx, { params, body }) => switchTracker(ctx, params.trackerId, body));
  serve.inside(contract.askForParcel, (ctx, { params, body }) => askForParcel(ctx, { ...params, ...body }));
  serve.outside(contract.receiveParcelPush, (ground, { params, body }) =>
    receiveParcelPush(ground, params.address, Buffer.isBuffer(body) ? body : Buffer.alloc(0)),
  );
}

function importRoutes(serve: Serve): void {
  serve.inside(contract.previewImport, (ctx, { body }) => previewImport(ctx, body));
  serve.inside(contract.startImport, (ctx, { body }) => startImport(ctx, body));
  serve.inside(contract.listImports, (ctx, { query }) => listImports(ctx, query));
  serve.inside(contract.getImport, (ctx, { params }) => getImport(ctx, params));
  serve.inside(contract.cancelImport, (ctx, { params }) => cancelImport(ctx, params));
  serve.inside(contract.downloadImportProblems, (ctx, { params }, exchange) =>
    downloadProblems(ctx, params, exchange),
  );
}
