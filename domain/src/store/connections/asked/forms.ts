import type { Text } from '../../../kit/words.ts';
import type { AskedKindName } from '../kinds.ts';
import { platformWords } from './platform-words.ts';
import { taobaoWords } from './taobao-words.ts';
import { askedWords } from './words.ts';

/** One thing that is asked when a platform is connected. */
export interface AskedField {
  readonly key: string;
  readonly label: Text;
  readonly hint: Text;
  /** Kept encrypted and never shown again. */
  readonly isSecret: boolean;
  readonly isRequired: boolean;
  readonly lengthMax: number;
  /** What it has to look like; anything unless said. */
  readonly pattern?: RegExp;
}

/** Where a platform's gateway is; left empty by nearly everybody. */
function gatewayField(usual: string): AskedField {
  const { gateway: label, gatewayHint } = askedWords;
  const hint = {
    zh: gatewayHint.zh.replace('{usual}', usual),
    en: gatewayHint.en.replace('{usual}', usual),
  };
  return { ...{ key: 'gateway', label, hint }, ...open, isRequired: false, pattern: /^https?:\/\/[^/]/ };
}

/** A secret that has to be there. */
const secret = { isSecret: true, isRequired: true, lengthMax: 500 } as const;
/** What may be read again and has to be there. */
const open = { isSecret: false, isRequired: true, lengthMax: 200 } as const;

const { keyHint, secretHint } = platformWords;

/** What most platforms want: the application, its secret, what the shop gave it, and rarely another gateway. */
function appFields(key: Text, secretLabel: Text, granted: AskedField, usual: string): AskedField[] {
  return [
    { ...{ key: 'appKey', label: key, hint: keyHint }, ...open, pattern: /^\S+$/ },
    { ...{ key: 'appSecret', label: secretLabel, hint: secretHint }, ...secret },
    granted,
    gatewayField(usual),
  ];
}

const token: AskedField = {
  ...{ key: 'accessToken', label: platformWords.token, hint: platformWords.tokenHint },
  ...secret,
};

const shopId: AskedField = {
  ...{ key: 'shopId', label: platformWords.shopId, hint: platformWords.shopIdHint },
  ...{ ...open, pattern: /^\d{1,20}$/ },
};

/** What is asked when a platform is connected, in order. */
export const askedForms: Readonly<Record<AskedKindName, readonly AskedField[]>> = {
  taobao: [
    {
      key: 'appKey',
      label: taobaoWords.appKey,
      hint: taobaoWords.appKeyHint,
      ...open,
      pattern: /^\d{4,20}$/,
    },
    { key: 'appSecret', label: taobaoWords.appSecret, hint: taobaoWords.appSecretHint, ...secret },
    { key: 'session', label: taobaoWords.session, hint: taobaoWords.sessionHint, ...secret },
    gatewayField('https://eco.taobao.com/router/rest'),
    {
      ...{ key: 'pushes', label: taobaoWords.pushes, hint: taobaoWords.pushesHint },
      ...{ ...open, isRequired: false, pattern: /^wss?:\/\/[^/]/ },
    },
  ],
  douyin: appFields(platformWords.key, platformWords.secret, shopId, 'https://openapi-fxg.jinritemai.com'),
  pdd: appFields(
    platformWords.clientId,
    platformWords.clientSecret,
    token,
    'https://gw-api.pinduoduo.com/api/router',
  ),
  jd: appFields(platformWords.key, platformWords.secret, token, 'https://api.jd.com/routerjson'),
  xiaohongshu: appFields(
    platformWords.appId,
    platformWords.secret,
    token,
    'https://ark.xiaohongshu.com/ark/open_api/v3/common_controller',
  ),
  alibaba: appFields(platformWords.key, platformWords.secret, token, 'https://gw.open.1688.com/openapi'),
};
