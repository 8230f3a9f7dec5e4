import { defineWords } from '../../kit/words.ts';

/** What pages say of parcels on their way. */
export const parcelPageWords = defineWords('store-parcel-page', {
  parcelRoute: { zh: '物流轨迹', en: 'Route' },
  parcelRouteOf: { zh: '{number} 的物流轨迹', en: 'Route of {number}' },
  parcelNothing: { zh: '还没有物流消息', en: 'Nothing heard of it yet' },
  parcelAsk: { zh: '查最新物流', en: 'Ask where it is' },
  parcelAskOf: { zh: '查 {number} 的最新物流', en: 'Ask where {number} is' },
  parcelAskAgain: { zh: '{time} 后可以再查', en: 'May be asked for again from {time}' },
  parcelAsked: { zh: '已是最新。', en: 'This is the latest.' },
  parcelUnknownCarrier: {
    zh: '不认识这家快递，没法跟踪',
    en: 'This carrier is not known and cannot be followed',
  },
  parcelNeedsPhone: {
    zh: '缺收件人手机号后四位，没法跟踪',
    en: 'Cannot be followed without the last digits of the receiver’s phone',
  },
  parcelRefusedBy: { zh: '物流服务没有受理', en: 'The tracker did not take it' },
});
