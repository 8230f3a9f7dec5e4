import type { Text } from '../../kit/words.ts';

/**
 * Where a parcel is, whoever tells. `waiting`: at a locker or a shop, to be fetched; `returned`: the sender has it back;
 * `forwarded`: another carrier has it now.
 */
export const parcelStates = [
  'awaited',
  'collected',
  'moving',
  'delivering',
  'waiting',
  'customs',
  'forwarded',
  'trouble',
  'refused',
  'returning',
  'returned',
  'signed',
] as const;
export type ParcelState = (typeof parcelStates)[number];

export const parcelStateWords: Readonly<Record<ParcelState, Text>> = {
  awaited: { zh: '待揽收', en: 'Waiting for the carrier' },
  collected: { zh: '已揽收', en: 'Collected' },
  moving: { zh: '运输中', en: 'In transit' },
  delivering: { zh: '派送中', en: 'Out for delivery' },
  waiting: { zh: '待取件', en: 'Ready to be picked up' },
  customs: { zh: '清关中', en: 'In customs' },
  forwarded: { zh: '转其他快递', en: 'With another carrier' },
  trouble: { zh: '疑难', en: 'In trouble' },
  refused: { zh: '拒收', en: 'Refused' },
  returning: { zh: '退回中', en: 'On its way back' },
  returned: { zh: '已退回', en: 'Returned' },
  signed: { zh: '已签收', en: 'Delivered' },
};

/** Whether nothing more is to come of a parcel. */
export function isOver(state: ParcelState | null): boolean {
  return state === 'signed' || state === 'returned';
}

/** The first digit says the family, two and three digits say more; 10 to 14 stand alone. */
const ofKuaidi100: Readonly<Record<string, ParcelState>> = {
  0: 'moving',
  1: 'collected',
  101: 'awaited',
  102: 'awaited',
  2: 'trouble',
  203: 'refused',
  3: 'signed',
  4: 'returned',
  401: 'trouble',
  5: 'delivering',
  501: 'waiting',
  6: 'returning',
  7: 'forwarded',
  8: 'customs',
  10: 'customs',
  11: 'customs',
  12: 'customs',
  13: 'trouble',
  14: 'refused',
};

/**
 * What a number of 快递100's means, its finer ones included; null for one that nobody has written down.
 *
 * @example stateOfKuaidi100('304') // 'signed'
 */
export function stateOfKuaidi100(code: string): ParcelState | null {
  const own = Object.hasOwn(ofKuaidi100, code) ? ofKuaidi100[code] : undefined;
  return own ?? (familyOf(code) === null ? null : (ofKuaidi100[familyOf(code) ?? ''] ?? null));
}

/** The plain number that a finer one belongs to; null for what is no finer one. @example familyOf('1002') // '0' */
export function familyOf(code: string): string | null {
  if (/^100\d$/.test(code)) return '0';
  return /^([1-5])\d\d$/.exec(code)?.[1] ?? null;
}

const ofCainiao: readonly (readonly [RegExp, ParcelState])[] = [
  [/^(AGENT_SIGN|STA_INBOUND)$/, 'waiting'],
  [/^(SIGN|SIGNED|STA_SIGN)$/, 'signed'],
  [/^(CREATE|CONSIGN|WAIT_ACCEPT)$/, 'awaited'],
  [/^(ACCEPT|GOT)$/, 'collected'],
  [/^(TRANSPORT|ARRIVAL|DEPARTURE)$/, 'moving'],
  [/^(DELIVERING|SENT_SCAN)$/, 'delivering'],
  [/^(FAILED|ERROR|ISSUE)$/, 'trouble'],
  [/^REJECT/, 'refused'],
  [/^(REVERSE_RETURN|RETURN)$/, 'returning'],
  [/^(ORDER_TRANSER|ORDER_TRANSFER|FORWARD)$/, 'forwarded'],
  [/^(CC_|LH_)/, 'customs'],
];

/** What a state of 菜鸟's means; null for one that we do not know. @example stateOfCainiao('DELIVERING') // 'delivering' */
export function stateOfCainiao(status: string): ParcelState | null {
  return ofCainiao.find(([sign]) => sign.test(status))?.[1] ?? null;
}
