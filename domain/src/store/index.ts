export { Card, CardRef, cardsMax, cardTexts, orderCard, productCard } from './card.ts';
export {
  type ClaimContent,
  claimKinds,
  claimKindWords,
  claimStateWords,
  interventionWords,
} from './claim/content.ts';
export { claimPageWords } from './claim/page-words.ts';
export { type ClaimState, claimStates, interventions } from './claim/states.ts';
export { withClaims } from './claim/with-claims.ts';
export { type AskedField, askedForms } from './connections/asked/forms.ts';
export { askedPageWords } from './connections/asked/page-words.ts';
export { receiveStorePush } from './connections/asked/push-contract.ts';
export { readAlibabaTrade } from './connections/asked/read-alibaba.ts';
export { readDouyinOrder } from './connections/asked/read-douyin.ts';
export { readJdOrder } from './connections/asked/read-jd.ts';
export { readPddOrder } from './connections/asked/read-pdd.ts';
export { readTaobaoTrade } from './connections/asked/read-taobao.ts';
export { readTaobaoRefund } from './connections/asked/read-taobao-refund.ts';
export { readXiaohongshuOrder } from './connections/asked/read-xiaohongshu.ts';
export { topBodyOf, topListOf, topRefusalIn } from './connections/asked/top-answer.ts';
export { askedWords } from './connections/asked/words.ts';
export {
  askConnection,
  type ConnectionProblem,
  changeConnection,
  type connectionProblems,
  connectionsMax,
  createConnection,
  listConnections,
  receiveStoreWebhook,
  StoreConnection,
  switchConnection,
} from './connections/contract.ts';
export { exactJson } from './connections/exact-json.ts';
export { connectionChanged, connectionHeard } from './connections/facts.ts';
export {
  type AskedKindName,
  askedKinds,
  type ConnectionKind,
  connectionKinds,
  isAskedKind,
  type ToldKind,
  toldKinds,
} from './connections/kinds.ts';
export { connectionPageWords } from './connections/page-words.ts';
export {
  erasePrivacyRequest,
  exportPrivacyRequest,
  type PrivacyOutcome,
  PrivacyRequest,
  type PrivacyWish,
  settlePrivacyRequest,
} from './connections/privacy/contract.ts';
export {
  nextPrivacyReminder,
  privacyDaysLeft,
  privacyDueAt,
} from './connections/privacy/time-left.ts';
export { privacyWords } from './connections/privacy/words.ts';
export { readShopifyOrder } from './connections/read-shopify.ts';
export { readShopifyRefund, type ToldRefund, withRefund } from './connections/read-shopify-refund.ts';
export { readWooOrder } from './connections/read-woocommerce.ts';
export {
  beginShopConsent,
  connectShopApp,
  finishShopConsent,
  getShopApp,
  ShopApp,
  type ShopConsentOutcome,
  shopConsentCallback,
  shopConsentOutcomes,
} from './connections/shop-app/contract.ts';
export {
  privacyAsked,
  privacyBegun,
  privacyExported,
  privacyFailed,
  privacySettled,
  shopAppChanged,
} from './connections/shop-app/facts.ts';
export { shopAppPageWords } from './connections/shop-app/page-words.ts';
export { shopAppWords } from './connections/shop-app/words.ts';
export { connectionSteps } from './connections/steps.ts';
export type { ToldOrder } from './connections/told-order.ts';
export { connectionWords } from './connections/words.ts';
export { Claim, listClaims } from './contract/claims.ts';
export {
  cancelImport,
  downloadImportProblems,
  getImport,
  listImports,
  Plan,
  type ProblemRow,
  previewImport,
  StoreImport,
  startImport,
} from './contract/imports.ts';
export {
  getOrder,
  linkOrder,
  listOrders,
  type proofs,
  showReceiver,
  suggestCustomers,
  suggestOrders,
  tellOrders,
} from './contract/orders.ts';
export { listProducts, tellProducts } from './contract/products.ts';
export { listRatings, NewRating, Rating, tellRatings } from './contract/ratings.ts';
export {
  type NewOrder,
  type NewProduct,
  Order,
  OrderDetail,
  type Outcome,
  Product,
  type Receiver,
} from './contract/shapes.ts';
export {
  claimChanged,
  importEnded,
  importMoved,
  importStarted,
  orderAdded,
  orderChanged,
  orderRated,
  ordersLinked,
  productsChanged,
  ratingsChanged,
  receiverSeen,
  storeFacts,
} from './facts.ts';
export { type ImportField, importFields, isImportField } from './import/fields.ts';
export { fileKinds } from './import/kinds.ts';
export { type ImportPlan, missingFields, planOf } from './import/plan.ts';
export { mergeProduct, type ProductContent, readProduct } from './import/read-product.ts';
export { isMasked, type RowProblem, readOrder, rowProblems, UnreadableRow } from './import/read-row.ts';
export { ordersMetric, refundRateMetric, storeMetrics } from './metrics.ts';
export { storeNavWords } from './nav-words.ts';
export {
  type LineContent,
  mergeOrder,
  type OrderContent,
  type ParcelContent,
  withRefundMoment,
} from './order/content.ts';
export { marksOnly, soldOnly } from './order/erased.ts';
export { orderFields } from './order/fields.ts';
export { momentOf } from './order/moment.ts';
export { minorDigits } from './order/money.ts';
export { maskAccount, maskAddress, maskName, maskPhone, phoneTail, plainPhone } from './order/receiver.ts';
export {
  type OrderState,
  orderStates,
  orderStateWords,
  type RefundState,
  refundStates,
  refundStateWords,
} from './order/state.ts';
export { storePageWords } from './page-words.ts';
export { cainiaoQuery, readCainiaoAnswer, readCainiaoPush } from './parcels/cainiao.ts';
export { askedDigits, type Carrier, carrierOf } from './parcels/carriers.ts';
export {
  askedAgainMinutes,
  askForParcel,
  changeTracker,
  createTracker,
  listTrackers,
  type ParcelProblem,
  ParcelTracker,
  ParcelTracking,
  receiveParcelPush,
  switchTracker,
  type TrackerKind,
  type TrackerProblem,
  trackerKinds,
  trackersMax,
} from './parcels/contract.ts';
export { parcelAsked, parcelMoved, trackerChanged, trackerHeard } from './parcels/facts.ts';
export {
  type AskedParcel,
  kuaidi100Query,
  kuaidi100Subscription,
  readKuaidi100Answer,
  readKuaidi100Push,
} from './parcels/kuaidi100.ts';
export { trackerNames } from './parcels/names.ts';
export { parcelPageWords } from './parcels/page-words.ts';
export { type Route, type RouteStep, type ToldParcel, withTold } from './parcels/route.ts';
export { isOver, type ParcelState, parcelStates, parcelStateWords } from './parcels/states.ts';
export { trackerPageWords } from './parcels/tracker-words.ts';
export { parcelWords } from './parcels/words.ts';
export { storeLink, storePermissions, storeRead, storeSeeReceivers, storeWrite } from './permissions.ts';
export { platformKey, platformKeys, platformName } from './platforms.ts';
export {
  lowestMark,
  mergeRating,
  type RatingContent,
  type RatingScore,
  ratingResultWords,
  ratingScores,
  ratingScoreWords,
} from './rating/content.ts';
export { readRating } from './rating/read-rating.ts';
export { ratingResults } from './rating/results.ts';
export { orderRuleTemplates } from './rule-templates.ts';
export { rowProblemWords, storeWords } from './words.ts';
