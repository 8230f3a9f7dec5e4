import { defineWords } from '../../kit/words.ts';

/** What the server says of parcels and of who follows them. */
export const parcelWords = defineWords('store-parcels', {
  trackerNotFound: { zh: '没有这个物流查询服务。', en: 'There is no such parcel tracker.' },
  trackersAtMost: {
    zh: '最多接入 {max} 个物流查询服务。',
    en: 'At most {max} parcel trackers can be connected.',
  },
  trackerChangedMeanwhile: {
    zh: '刚才有同事改过这个服务，请看过之后再改。',
    en: 'A colleague changed this tracker a moment ago. Look at it before you change it.',
  },
  trackerKindTaken: {
    zh: '已经接入了一个{name}，先停用它再接新的。',
    en: '{name} is connected already. Switch that one off first.',
  },
  trackerWantsAppName: {
    zh: '菜鸟 LINK 还要填应用名称。',
    en: 'Cainiao LINK also wants the name of the application.',
  },
  trackerElsewhereWantsKeys: {
    zh: '保存的密钥不会发往别的地址。要换地址，请重新填写账号和密钥。',
    en: 'Keys that are kept are not sent to another address. Enter the account and its key again to change it.',
  },
  trackerIsOff: { zh: '这个物流查询服务已停用。', en: 'This parcel tracker is switched off.' },
  pushForged: { zh: '签名不对。', en: 'The signature is not right.' },
  parcelNotFound: { zh: '这个订单没有这个物流单号。', en: 'The order has no parcel of this number.' },
  noTracker: {
    zh: '还没有接入物流查询服务，请管理员在“导入订单和商品”页面接入。',
    en: 'No parcel tracker is connected. A manager connects one on the page “Import orders and products”.',
  },
  carrierUnknown: {
    zh: '不认识快递公司“{carrier}”，没法查询。请在订单里写常用名称，例如“圆通”“SF”。',
    en: 'The carrier “{carrier}” is not known, so nobody can be asked. Write its usual name in the order, such as YTO or SF.',
  },
  carrierUnsaid: {
    zh: '订单没有说是哪家快递，从单号也看不出来，没法查询。',
    en: 'The order does not name the carrier, and the number does not tell it, so nobody can be asked.',
  },
  phoneMissing: {
    zh: '{carrier}要收件人手机号后四位才能查，这个订单没有。',
    en: '{carrier} tells nothing without the last four digits of the receiver’s phone, and the order has none.',
  },
  parcelAskedLately: {
    zh: '刚查过。同一个包裹半小时只能查一次，{minutes} 分钟后再查。',
    en: 'It was asked for a moment ago: once in half an hour is all that trackers allow. Ask again in {minutes} min.',
  },
  parcelRefused: { zh: '{name}没有受理：{detail}', en: '{name} did not take it: {detail}' },
  trackerTrouble: {
    zh: '{name}现在查不了（{detail}），已经提示管理员。',
    en: '{name} cannot be asked now ({detail}). It is shown to the managers.',
  },
});
