import type { Text } from '@zhiyin/domain/kit';

/** What set-up says of every account of Tencent's. */
export const setUpWords = {
  appId: { zh: 'AppID（开发者 ID）', en: 'AppID' },
  appIdHelp: {
    zh: '以 wx 开头，在“基本配置”里。',
    en: 'It begins with wx and stands under “Basic configuration”.',
  },
  appIdWrong: {
    zh: '这不像 AppID：以 wx 开头的一串字母和数字。',
    en: 'This is no AppID: letters and digits that begin with wx.',
  },
  appSecret: { zh: 'AppSecret（开发者密码）', en: 'AppSecret' },
  appSecretHelp: {
    zh: '只在生成时显示一次，请当场复制。',
    en: 'It is shown once, when it is made: copy it then.',
  },
  appSecretWrong: {
    zh: '这不像 AppSecret：32 位的字母和数字。',
    en: 'This is no AppSecret: 32 letters and digits.',
  },
  token: { zh: 'Token（令牌）', en: 'Token' },
  tokenHelp: {
    zh: '自己想一个（3 到 32 位字母或数字），在平台和这里填成一样的。',
    en: 'Think of one of 3 to 32 letters or digits, and enter the same there and here.',
  },
  tokenWrong: { zh: 'Token 要用 3 到 32 位字母或数字。', en: 'A token has 3 to 32 letters or digits.' },
  mode: { zh: '消息加解密方式', en: 'How messages are sealed' },
  modeSafe: { zh: '安全模式（推荐）', en: 'Safe mode (recommended)' },
  modePlain: { zh: '明文模式', en: 'Plain mode' },
  aesKey: { zh: 'EncodingAESKey（消息加解密密钥）', en: 'EncodingAESKey' },
  aesKeyHelp: {
    zh: '安全模式要填：43 位字母和数字，平台和这里一样。',
    en: 'Needed in the safe mode: 43 letters and digits, the same there and here.',
  },
  aesKeyWrong: {
    zh: 'EncodingAESKey 正好是 43 位字母和数字。',
    en: 'An EncodingAESKey has exactly 43 letters and digits.',
  },
} as const satisfies Record<string, Text>;

/** What is wrong with the token, or with the key; an absent one is not asked for. */
export function secretProblem(token: string | undefined, aesKey: string | undefined) {
  if (token !== undefined && !/^[\da-z]{3,32}$/i.test(token))
    return { question: 'token', reason: setUpWords.tokenWrong };
  if (aesKey !== undefined && !/^[\da-z]{43}$/i.test(aesKey))
    return { question: 'aeskey', reason: setUpWords.aesKeyWrong };
  return null;
}
