import { defineWords } from '../../kit/words.ts';

/** Why an address that somebody typed is not one we call. */
export const outgoingWords = defineWords('platform', {
  notAnAddress: {
    zh: '这不是有效的网址，请写成 https://example.com/… 的形式。',
    en: 'This is not a valid address. Write it like https://example.com/…',
  },
  notHttpAddress: {
    zh: '只能使用以 https:// 或 http:// 开头的网址。',
    en: 'Only addresses that begin with https:// or http:// can be called.',
  },
  notHttpsAddress: {
    zh: '只能使用以 https:// 开头的网址。',
    en: 'Only addresses that begin with https:// can be called.',
  },
  credentialsInAddress: {
    zh: '网址里不能写用户名和密码。',
    en: 'An address may not carry a user name or password.',
  },
  portNotAllowed: {
    zh: '不允许使用端口 {port}，可用的端口：{allowed}。',
    en: 'Port {port} is not allowed; these are: {allowed}.',
  },
  privateAddress: {
    zh: '{host} 属于内部网络，不能使用。',
    en: '{host} belongs to a private network and cannot be called.',
  },
  hostNotFound: { zh: '找不到主机 {host}。', en: 'The host {host} was not found.' },
});
