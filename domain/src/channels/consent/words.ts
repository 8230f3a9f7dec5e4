import { defineWords } from '../../kit/words.ts';

/** What is refused when somebody is to agree, and what the page says of it. */
export const consentWords = defineWords('consent', {
  notAsked: {
    zh: '这个账号不用授权登录，或者还没有填客户端 ID。',
    en: 'This account is not opened by consent, or its client ID is missing.',
  },
  isOff: { zh: '这个账号已停用，请先启用。', en: 'This account is switched off. Switch it on first.' },
  title: { zh: '授权', en: 'Consent' },
  wanted: {
    zh: '还没有得到授权。点下面的按钮，在邮箱服务商的页面上登录这个邮箱并同意。',
    en: 'Nobody has agreed yet. Press the button, sign in to the mailbox at its provider, and agree there.',
  },
  given: {
    zh: '已得到授权。我们只保存加密的授权凭证，不知道邮箱密码。',
    en: 'Consent is given. We keep the right it gives, sealed, and never know the password.',
  },
  lost: {
    zh: '邮箱服务商不再接受以前的授权：可能被收回、过期，或改了密码。请重新授权。',
    en: 'The provider no longer accepts the consent: it was taken back, ran out, or the password was changed. Please connect again.',
  },
  connect: { zh: '去授权', en: 'Connect' },
  again: { zh: '重新授权', en: 'Connect again' },
  register: {
    zh: '先在 Google 或微软的控制台里，把这个地址登记为“重定向 URI”：',
    en: 'First register this address as a redirect URI at Google or Microsoft:',
  },
  'outcome.given': { zh: '授权成功。点“检查”试一次。', en: 'Consent is given. Press “Check” to try it.' },
  'outcome.declined': {
    zh: '没有授权：在服务商的页面上选了不同意。',
    en: 'Not connected: consent was declined.',
  },
  'outcome.late': {
    zh: '授权页面停留太久，已过期。请重新授权。',
    en: 'That took too long, and the link ran out. Please connect again.',
  },
  'outcome.elsewhere': {
    zh: '这次授权不是在这个浏览器里开始的，或者您已无权管理渠道，没有采用。',
    en: 'That consent was not begun in this browser, or you may no longer manage channels. It was not used.',
  },
  'outcome.used': { zh: '这次授权已经用过了。', en: 'That consent was used already.' },
  'outcome.refused': {
    zh: '服务商没有给出需要的授权。请核对客户端 ID、密钥和重定向 URI，并同意全部权限，再重新授权。',
    en: 'The provider did not give the right. Check client ID, secret and redirect URI, agree to everything asked, and connect again.',
  },
  'outcome.unreachable': {
    zh: '连不上服务商，没有完成。请稍后重新授权。',
    en: 'The provider could not be reached. Please connect again later.',
  },
  'outcome.unknown': { zh: '这个授权链接不是这里发出的。', en: 'That link of consent is none of ours.' },
});
