import { defineWords } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

const own = defineWords('api-keys-page', {
  apiKeysHint: {
    zh: '让别的程序替您做事：每个密钥只能做您勾选的事，随时可以停用。',
    en: 'Let other programs act for you: a key may do only what you tick, and can be revoked at any time.',
  },
  addKey: { zh: '新建密钥', en: 'New key' },
  name: { zh: '名称', en: 'Name' },
  nameHint: { zh: '哪个程序用它，例如“ERP 同步”。', en: 'Which program uses it, e.g. “ERP sync”.' },
  scopes: { zh: '可以做什么', en: 'What it may do' },
  scopeCount: { zh: '{count} 项', en: 'Rights: {count}' },
  life: { zh: '有效期', en: 'Valid for' },
  forever: { zh: '直到停用', en: 'Until it is revoked' },
  days: { zh: '{count} 天', en: '{count} days' },
  madeBy: { zh: '谁建的', en: 'Made by' },
  makerGone: { zh: '建它的人已移出', en: 'Its maker was removed' },
  createdAt: { zh: '建立', en: 'Made' },
  expiresAt: { zh: '到期', en: 'Expires' },
  lastUsed: { zh: '最近使用', en: 'Last used' },
  never: { zh: '从未', en: 'Never' },
  state: { zh: '状态', en: 'State' },
  works: { zh: '有效', en: 'Works' },
  revoked: { zh: '已停用', en: 'Revoked' },
  expired: { zh: '已到期', en: 'Expired' },
  acts: { zh: '操作', en: 'Actions' },
  revoke: { zh: '停用', en: 'Revoke' },
  revokeAsk: { zh: '停用“{name}”？', en: 'Revoke “{name}”?' },
  revokeSay: {
    zh: '使用它的程序立刻不能再访问，也不能恢复；需要时请新建一个。',
    en: 'Whatever uses it loses access at once, and there is no way back. Make a new one if you need to.',
  },
  revokedOne: { zh: '已停用“{name}”', en: 'Revoked “{name}”' },
  secretTitle: { zh: '“{name}”的密钥', en: 'The secret of “{name}”' },
  secretSay: {
    zh: '请现在复制并妥善保存：关闭后再也看不到。程序在 Authorization: Bearer 中发送它。',
    en: 'Copy it now and keep it safe: it is never shown again. Programs send it as Authorization: Bearer.',
  },
  secret: { zh: '密钥', en: 'Secret' },
  done: { zh: '我已保存', en: 'I have kept it' },
  noKeys: { zh: '还没有密钥', en: 'No keys yet' },
  noKeysHint: {
    zh: '需要和 ERP、报表或脚本连接时，为每个程序建一个。',
    en: 'Make one for each program that connects: an ERP, a report, a script.',
  },
});

/** What the page of API keys says. */
export const apiKeyPageWords = {
  ...own,
  apiKeys: platformNavWords.apiKeys,
};
