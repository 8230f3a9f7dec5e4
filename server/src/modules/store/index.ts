import { storeFacts, storePermissions, storeRead } from '@zhiyin/domain/store';
import type { Module } from '#platform/module.ts';
import { noticesAbout } from '#platform/notices/notice-kinds.ts';
import { askPlatform } from './connections/asked/jobs/ask-platform.ts';
import { erasePrivacy } from './connections/privacy/jobs/erase-privacy.ts';
import { remindPrivacy } from './connections/privacy/jobs/remind-privacy.ts';
import { connectionNotices, privacyNotice } from './connections/privacy/notices.ts';
import { orderSource, productSource } from './form-sources.ts';
import { orderImports } from './imports/order-imports.ts';
import { fetchPicture } from './jobs/fetch-picture.ts';
import { metrics } from './metrics.ts';
import { ordersOfCustomer } from './orders/belongings.ts';
import { followParcel } from './parcels/jobs/follow-parcel.ts';
import { followShipped } from './parcels/jobs/follow-shipped.ts';
import { parcelReactions } from './parcels/reactions.ts';
import { personal } from './personal.ts';
import { redactionPlaces } from './redaction.ts';
import { routes } from './routes.ts';
import { orderTriggers } from './rules/triggers.ts';
import { orderSubject } from './subject.ts';

export { cardsFor } from './cards.ts';
export { zoneOfShop } from './imports/zone.ts';
export { ordersOf } from './orders/orders-of.ts';
export { writeOrders } from './orders/write-orders.ts';
export { writeProducts } from './products/write-products.ts';
export { writeRatings } from './ratings/write-ratings.ts';
export { orderSubject } from './subject.ts';

export const store: Module = {
  name: 'store',
  permissions: storePermissions,
  facts: storeFacts,
  routes,
  reactions: parcelReactions,
  due: [
    ...[orderImports.work, fetchPicture, askPlatform, followParcel, followShipped],
    ...[erasePrivacy, remindPrivacy],
  ],
  personal,
  redactionPlaces,
  belongings: [ordersOfCustomer],
  metrics,
  formSources: [orderSource, productSource],
  noticeKinds: [privacyNotice],
  noticeSubjects: [
    connectionNotices,
    noticesAbout(orderSubject, storeRead, (orderId) => `/orders/${orderId}`),
  ],
  subjects: [orderSubject],
  ruleTriggers: orderTriggers,
};
