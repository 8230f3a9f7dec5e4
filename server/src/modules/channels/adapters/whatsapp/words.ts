import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: 'WhatsApp 商业平台', en: 'WhatsApp Business Platform' },
  about: {
    zh: '顾客给您的 WhatsApp 号码发消息，客服在会话里回复；24 小时之后用审核过的模板。',
    en: 'Customers write to your WhatsApp number, and the desk answers them in the inbox; after 24 hours by an approved template.',
  },
  sender: { zh: '电话号码编号（Phone number ID）', en: 'Phone number ID' },
  senderHelp: {
    zh: '在应用的“WhatsApp › API 设置”里，一串数字，不是电话号码本身。',
    en: 'In the app, under “WhatsApp › API Setup”: a row of digits, and not the number itself.',
  },
  business: { zh: 'WhatsApp 商业账户编号', en: 'WhatsApp Business Account ID' },
  businessHelp: { zh: '在同一页，也是一串数字。', en: 'On the same page, also a row of digits.' },
  idWrong: { zh: '编号只有数字。', en: 'The ID consists of digits.' },
  stepProduct: {
    zh: '在应用里添加 WhatsApp 产品，登记您的号码；只有通过 Meta 的合作伙伴接入的号码，才能同时在手机的 WhatsApp Business 里使用。',
    en: 'Add the product “WhatsApp” to the app and register your number; only one that a partner of Meta’s onboards can be used in WhatsApp Business on a phone as well.',
  },
  stepToken: {
    zh: '在商务管理平台建一个系统用户，给它应用和 WhatsApp 账户的权限，生成永不过期的令牌，勾选 whatsapp_business_messaging 和 whatsapp_business_management。',
    en: 'In the business portfolio, make a system user, give it the app and the WhatsApp account, and generate a token that never ends, with whatsapp_business_messaging and whatsapp_business_management.',
  },
  stepIds: {
    zh: '把应用密钥、令牌和两个编号填在这里，生成一个验证口令并复制，点“接入”。',
    en: 'Enter the app secret, the token and both IDs here, have a verify token made and copy it; press “Connect”.',
  },
  stepCallback: {
    zh: '在应用的“WhatsApp › 配置”里填下面的回调地址和验证口令，订阅 messages；手机上也用这个号码的，再订阅 smb_message_echoes。',
    en: 'In the app, under “WhatsApp › Configuration”, enter the callback address below and the verify token; subscribe to messages, and to smb_message_echoes if the number is used on a phone, too.',
  },
  stepTemplates: {
    zh: '在 WhatsApp 管理工具里提交几个消息模板，审核通过后客服就能在 24 小时之后选用。',
    en: 'In WhatsApp Manager, submit some message templates; once approved, the desk can pick them after the 24 hours.',
  },
  afterWindow: {
    zh: '顾客来消息后 24 小时内可以自由回复，现在只能发审核过的模板，或等顾客再来消息。',
    en: 'Free replies go for 24 hours after the customer wrote. Now an approved template can be sent, or you wait until they write.',
  },
} as const satisfies Record<string, Text>;
