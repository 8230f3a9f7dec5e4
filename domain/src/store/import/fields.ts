import type { Text } from '../../kit/words.ts';
import type { FileKind } from './kinds.ts';

/** What a column of a file may mean. In a file of lines, money and state are those of the line. */
export const importFields = {
  number: { zh: '订单号', en: 'Order number' },
  lineNumber: { zh: '子订单号', en: 'Line number' },
  shop: { zh: '店铺', en: 'Shop' },
  buyerId: { zh: '买家编号', en: 'Buyer’s id' },
  buyerName: { zh: '买家昵称', en: 'Buyer’s name' },
  buyerAccount: { zh: '买家支付账号', en: 'Buyer’s account' },
  state: { zh: '订单状态', en: 'Order state' },
  refund: { zh: '退款状态', en: 'Refund state' },
  total: { zh: '应付金额', en: 'Amount due' },
  paid: { zh: '实付金额', en: 'Amount paid' },
  refunded: { zh: '退款金额', en: 'Amount refunded' },
  orderedAt: { zh: '下单时间', en: 'Ordered at' },
  paidAt: { zh: '付款时间', en: 'Paid at' },
  shippedAt: { zh: '发货时间', en: 'Shipped at' },
  signedAt: { zh: '签收或确认收货时间', en: 'Received at' },
  refundedAt: { zh: '退款成功时间', en: 'Refunded at' },
  receiverName: { zh: '收货人', en: 'Receiver' },
  receiverPhone: { zh: '收货电话', en: 'Receiver’s phone' },
  receiverAddress: { zh: '收货地址', en: 'Receiver’s address' },
  carrier: { zh: '物流公司', en: 'Carrier' },
  trackingNumber: { zh: '物流单号', en: 'Tracking number' },
  buyerNote: { zh: '买家留言', en: 'Buyer’s note' },
  sellerNote: { zh: '商家备注', en: 'Seller’s note' },
  title: { zh: '商品标题', en: 'Product' },
  sku: { zh: '商家编码（SKU）', en: 'SKU' },
  itemNumber: { zh: '商品编号', en: 'Product number' },
  options: { zh: '规格', en: 'Options' },
  quantity: { zh: '数量', en: 'Quantity' },
  price: { zh: '单价', en: 'Unit price' },
  pictureUrl: { zh: '图片地址', en: 'Picture address' },
  result: { zh: '评价结果', en: 'Rating' },
  descriptionScore: { zh: '描述相符评分', en: 'Score: as described' },
  serviceScore: { zh: '服务态度评分', en: 'Score: service' },
  logisticsScore: { zh: '物流服务评分', en: 'Score: logistics' },
  comment: { zh: '评价内容', en: 'Comment' },
  ratedAt: { zh: '评价时间', en: 'Rated at' },
  rater: { zh: '评价方', en: 'Rated by' },
  isCounted: { zh: '是否计分', en: 'Counts for the score' },
  stars: { zh: '星级', en: 'Stars' },
  reply: { zh: '商家回复', en: 'The shop’s reply' },
  platform: { zh: '平台', en: 'Platform' },
} as const satisfies Record<string, Text>;

/** What only a file of ratings says; in another file such a column is kept as it is. */
export const ratingFields: ReadonlySet<string> = new Set([
  'result',
  'descriptionScore',
  'serviceScore',
  'logisticsScore',
  'comment',
  'ratedAt',
  'rater',
  'isCounted',
  'stars',
  'reply',
  'platform',
] satisfies (keyof typeof importFields)[]);

/** A column's meaning, by its key in `importFields`. */
export type ImportField = keyof typeof importFields;

/** True for the key of a field. */
export function isImportField(key: string): key is ImportField {
  return Object.hasOwn(importFields, key);
}

/** What a file of each kind cannot do without. */
export const neededFields: Readonly<Record<FileKind, readonly ImportField[]>> = {
  orders: ['number'],
  lines: ['number', 'title'],
  products: ['title'],
  ratings: ['number', 'ratedAt'],
};

/** Headers as files have them, spaces and case aside, with the field each most likely means. */
const synonyms: Readonly<Record<ImportField, readonly string[]>> = {
  number: [
    '订单编号',
    '订单号',
    '主订单编号',
    '主订单号',
    '交易编号',
    'ordernumber',
    'orderid',
    'orderno',
    'order',
    'tid',
  ],
  lineNumber: ['子订单编号', '子订单号', 'linenumber', 'lineid', 'suborderid', 'oid'],
  shop: ['店铺名称', '店铺', '店铺昵称', 'shop', 'shopname'],
  buyerId: ['买家id', '买家编号', '用户id', '买家openuid', 'buyerid', 'buyeropenuid', 'customerid'],
  buyerName: ['买家会员名', '买家昵称', '买家', '用户昵称', 'buyer', 'buyername', 'buyernick', 'nick'],
  buyerAccount: ['买家支付宝账号', '买家支付账号', '买家邮箱', 'buyeremail', 'email'],
  state: ['订单状态', '交易状态', 'state', 'status', 'orderstatus'],
  refund: ['退款状态', '售后状态', 'refundstate', 'refundstatus'],
  total: ['买家应付货款', '订单应付金额', '应付金额', '总金额', '订单金额', 'total', 'amount'],
  paid: ['买家实际支付金额', '买家实付金额', '实付金额', '实收金额', '用户实付金额', 'paid', 'payment'],
  refunded: ['退款金额', 'refunded', 'refundamount'],
  orderedAt: ['订单创建时间', '订单提交时间', '下单时间', '创建时间', 'orderedat', 'createdat', 'ordertime'],
  paidAt: ['订单付款时间', '支付完成时间', '付款时间', '支付时间', 'paidat'],
  shippedAt: ['发货时间', 'shippedat'],
  signedAt: ['确认收货时间', '签收时间', '收货时间', '订单完成时间', 'signedat', 'receivedat', 'deliveredat'],
  refundedAt: ['退款成功时间', '退款完成时间', '退款完结时间', '退款时间', 'refundedat', 'refundtime'],
  receiverName: ['收货人姓名', '收货人', '收件人', 'receiver', 'receivername'],
  receiverPhone: ['联系手机', '收货人手机', '收件人手机', '手机号', '联系电话', 'receiverphone', 'phone'],
  receiverAddress: ['收货地址', '详细地址', '收件地址', 'receiveraddress', 'address'],
  carrier: ['物流公司', '快递公司', 'carrier'],
  trackingNumber: ['物流单号', '快递单号', '运单号', 'trackingnumber', 'tracking'],
  buyerNote: ['买家留言', '主订单买家留言', 'buyernote'],
  sellerNote: ['订单备注', '主订单备注', '商家备注', '卖家备注', 'sellernote'],
  title: [
    '宝贝标题',
    '商品标题',
    '标题',
    '选购商品',
    '商品名称',
    '商品',
    'title',
    'product',
    'productname',
    'itemtitle',
  ],
  sku: ['商家编码', '外部系统编号', 'sku', 'skucode', 'outerskuid'],
  itemNumber: ['商品id', '宝贝id', '商品编号', 'itemid', 'productid', 'itemnumber'],
  options: ['商品属性', '商品规格', '规格', '销售属性', 'options', 'variant'],
  quantity: ['购买数量', '商品数量', '数量', 'quantity', 'qty'],
  price: ['价格', '商品价格', '商品单价', '单价', '售价', '一口价', 'price', 'unitprice'],
  pictureUrl: ['图片', '主图', '图片地址', '商品图片', 'picture', 'image', 'imageurl', 'pictureurl'],
  result: ['评价结果', '评价类型', '评价等级', 'result', 'rating'],
  descriptionScore: [
    '描述相符',
    '宝贝与描述相符',
    '描述相符评分',
    '商品评分',
    'description',
    'descriptionscore',
  ],
  serviceScore: ['服务态度', '卖家的服务态度', '服务态度评分', '服务评分', 'service', 'servicescore'],
  logisticsScore: ['物流服务', '物流服务的质量', '物流服务评分', '物流评分', 'logistics', 'logisticsscore'],
  comment: ['评价内容', '评论内容', '评价', 'comment', 'content', 'review'],
  ratedAt: ['评价时间', '评论时间', 'ratedat', 'reviewedat', 'created'],
  rater: ['评价方', '评价人角色', 'role'],
  isCounted: ['是否计分', '是否有效评分', 'validscore'],
  stars: ['评分', '星级', '评价星级', '评价评分', 'stars', 'score'],
  reply: ['商家回复', '卖家回复', '掌柜回复', '回复内容', 'reply'],
  platform: ['平台', '来源平台', '店铺平台', 'platform'],
};

const byHeader = new Map(
  Object.entries(synonyms).flatMap(([field, headers]) =>
    isImportField(field) ? headers.map((header, rank) => [header, { field, rank }] as const) : [],
  ),
);

/**
 * What a header most likely means, and how usual it is for that: 0 for the first choice. Null for a header we do not know.
 *
 * @example fieldOfHeader(' 联系电话 ') // { field: 'receiverPhone', rank: 4 }
 */
export function fieldOfHeader(header: string): { field: ImportField; rank: number } | null {
  const bare = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-/]+/g, '');
  return byHeader.get(bare) ?? null;
}
