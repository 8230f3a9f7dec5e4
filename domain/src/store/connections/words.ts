import { defineWords } from '../../kit/words.ts';

/** What the server says of connected shop systems. */
export const connectionWords = defineWords('store', {
  connectionNotFound: { zh: '没有这个店铺连接。', en: 'There is no such connection of a shop system.' },
  connectionsAtMost: {
    zh: '最多接入 {max} 个店铺系统。',
    en: 'At most {max} shop systems can be connected.',
  },
  connectionChangedMeanwhile: {
    zh: '刚才有同事改过这个连接，请看过之后再改。',
    en: 'A colleague changed this connection a moment ago. Look at it before you change it.',
  },
  platformConnected: {
    zh: '已经有一个连接在写“{platform}”的订单，请换一个平台名称。',
    en: 'Another connection already writes the orders of “{platform}”. Give this one another name.',
  },
  connectionIsOff: { zh: '这个店铺连接已停用。', en: 'This connection is switched off.' },
  connectionSecretMissing: { zh: '请填写签名密钥。', en: 'Give the signing secret.' },
  webhookForged: { zh: '签名不对。', en: 'The signature is not right.' },
});
