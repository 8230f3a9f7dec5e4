import { defineWords } from '../../../kit/words.ts';

/** What is said of platforms that we ask, whichever it is. */
export const askedWords = defineWords('store', {
  gateway: { zh: '网关地址', en: 'Address of the gateway' },
  gatewayHint: {
    zh: '一般不填，就是 {usual}；用沙箱或自己的网关时填它的网址。',
    en: 'Leave it empty for {usual}, unless you use the sandbox or a gateway of your own.',
  },
  askedFieldMissing: { zh: '请填写“{field}”。', en: 'Fill in “{field}”.' },
  askedFieldWrong: {
    zh: '“{field}”不是这个样子的，请核对。',
    en: '“{field}” does not look right. Check it.',
  },
  secretsForElsewhere: {
    zh: '保存的密钥不会发往别的地址。要换地址，请重新填写“{field}”。',
    en: 'Secrets that are kept are not sent to another address. Enter “{field}” again to change it.',
  },
  askedFieldUnknown: { zh: '没有“{field}”这一项。', en: 'There is no field “{field}”.' },
  sinceTooEarly: {
    zh: '这个平台最早只能取 {days} 天内的订单。',
    en: 'This platform gives orders of the last {days} days at most.',
  },
  notAsked: {
    zh: '这个店铺系统是自己推送的，不用去取。',
    en: 'This shop system tells by itself; there is nothing to ask.',
  },
});
