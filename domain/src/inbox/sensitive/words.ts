import type { AskedKind } from '../../kit/sensitive/sensitive-question.ts';
import { defineWords, type Text } from '../../kit/words.ts';

export const askedKindWords: Readonly<Record<AskedKind, Text>> = {
  'identity-card': { zh: '身份证号', en: 'Identity number' },
  'bank-card': { zh: '银行卡号', en: 'Bank card number' },
  phone: { zh: '电话', en: 'Phone' },
  address: { zh: '地址', en: 'Address' },
  free: { zh: '其他信息', en: 'Other details' },
};

/** What is said of secure forms. */
export const secureFormWords = defineWords('secure-forms', {
  ask: { zh: '安全表单', en: 'Secure form' },
  askTitle: { zh: '请顾客安全填写', en: 'Ask for sensitive data' },
  askHint: {
    zh: '顾客会收到一个只能用一次的链接，填写的内容加密保存，不会出现在聊天里。',
    en: 'The customer gets a link that works once. What they fill in is stored encrypted and never stands in the chat.',
  },
  what: { zh: '需要哪些信息', en: 'What is needed' },
  hours: { zh: '有效期（小时）', en: 'Valid for (hours)' },
  send: { zh: '发送链接', en: 'Send the link' },
  sent: { zh: '已发送安全表单', en: 'The secure form is sent' },
  title: { zh: '请填写以下信息', en: 'Please fill this in' },
  message: {
    zh: '请点这里安全填写：{what}。链接 {hours} 小时内有效，只能提交一次，填写的内容不会出现在聊天里。\n{url}',
    en: 'Please give us these details here: {what}. The link is valid for {hours} hours and works once; what you fill in does not appear in the chat.\n{url}',
  },
  asked: { zh: '等顾客填写', en: 'Asked' },
  filled: { zh: '已填写', en: 'Filled in' },
  expired: { zh: '已过期', en: 'Expired' },
  revoked: { zh: '已撤回', en: 'Taken back' },
  see: { zh: '查看内容', en: 'Show' },
  seeHint: { zh: '每次查看都会记录。', en: 'Every look is recorded.' },
  hide: { zh: '收起', en: 'Hide' },
  revoke: { zh: '撤回并删除', en: 'Take back and delete' },
  wasRevoked: { zh: '已撤回，内容已删除', en: 'Taken back; what it held is deleted' },
  notFound: { zh: '找不到这个安全表单。', en: 'There is no such secure form.' },
  notFilled: { zh: '这个安全表单里没有内容。', en: 'This secure form holds nothing.' },
  ended: {
    zh: '这个链接已经用过、过期或被撤回。请回到聊天里联系我们。',
    en: 'This link was used, has expired or was taken back. Please write to us in the chat.',
  },
  invalid: { zh: '有几项需要修改。', en: 'Some details need another look.' },
  isRevoked: { zh: '这个安全表单已经撤回了。', en: 'This secure form was taken back already.' },
  none: { zh: '没有安全表单', en: 'No secure forms' },
});
