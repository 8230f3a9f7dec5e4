import type { Text } from '../../kit/words.ts';

/** A carrier by the codes that trackers know it by; null where one does not follow it, or we do not know its code. */
export interface Carrier {
  readonly key: string;
  readonly words: Text;
  readonly kuaidi100: string;
  readonly cainiao: string | null;
  /** It tells nobody anything without the last four digits of the receiver's phone. */
  readonly wantsPhone: boolean;
}

type Line = readonly [
  sign: RegExp,
  zh: string,
  en: string,
  kuaidi100: string,
  cainiao: string | null,
  wantsPhone?: true,
];

// In order: the first that fits. 快运 and 物流 stand before the 快递 of the same house.
const lines: readonly Line[] = [
  [/顺丰快运|^shunfengkuaiyun$/i, '顺丰快运', 'SF Freight', 'shunfengkuaiyun', null, true],
  [/顺丰|^sf$|^sf.?express|^shunfeng$/i, '顺丰速运', 'SF Express', 'shunfeng', 'SF', true],
  [/中通快运|^zhongtongkuaiyun$/i, '中通快运', 'ZTO Freight', 'zhongtongkuaiyun', null],
  [/中通|^zto\b|^zhongtong$/i, '中通快递', 'ZTO Express', 'zhongtong', 'ZTO', true],
  [/圆通|^yto\b|^yuantong$/i, '圆通速递', 'YTO Express', 'yuantong', 'YTO'],
  [/申通|^sto\b|^shentong$/i, '申通快递', 'STO Express', 'shentong', 'STO'],
  [/韵达快运|^yundakuaiyun$/i, '韵达快运', 'Yunda Freight', 'yundakuaiyun', null],
  [/韵达|^yunda\b|^yd$/i, '韵达快递', 'Yunda Express', 'yunda', 'YUNDA'],
  [/极兔|^j&?t\b|^jtexpress$|^jtsd$|^jt.?express/i, '极兔速递', 'J&T Express', 'jtexpress', 'HTKY'],
  [/百世快递|百世汇通|^huitongkuaidi$/i, '百世快递', 'Best Express', 'huitongkuaidi', null],
  [/京东|^jd\b|^jingdong$/i, '京东物流', 'JD Logistics', 'jd', null],
  [/^ems\b|邮政特快|特快专递/i, 'EMS', 'EMS', 'ems', 'EMS'],
  [
    /邮政|邮局|^youzhengguonei$|^postb$|china.?post/i,
    '邮政快递包裹',
    'China Post',
    'youzhengguonei',
    'POSTB',
  ],
  [/德邦物流|^debangwuliu$/i, '德邦物流', 'Deppon Logistics', 'debangwuliu', null],
  [/德邦|^dbl$|^deppon|^debangkuaidi$/i, '德邦快递', 'Deppon Express', 'debangkuaidi', 'DBKD'],
  [/丹鸟|菜鸟速递|^danniao$/i, '菜鸟速递', 'Cainiao Express', 'danniao', null],
  [/优速|^youshuwuliu$|^uc$/i, '优速快递', 'UCE Express', 'youshuwuliu', 'UC'],
  [/宅急送|^zhaijisong$|^zjs$/i, '宅急送', 'ZJS Express', 'zhaijisong', 'ZJS'],
  [/天天|^tiantian$|^ttkdex$/i, '天天快递', 'TTK Express', 'tiantian', 'TTKDEX'],
  [/安能|^annengwuliu$/i, '安能物流', 'ANE Logistics', 'annengwuliu', null],
  [/跨越|^kuayue$|^kye/i, '跨越速运', 'KYE Express', 'kuayue', null],
  [/壹米滴答|^yimidida$/i, '壹米滴答', 'Yimidida', 'yimidida', null],
  [/^dhl\b/i, 'DHL', 'DHL', 'dhl', null],
  [/^fedex\b|联邦快递/i, '联邦快递', 'FedEx', 'fedex', null],
  [/^ups\b/i, 'UPS', 'UPS', 'ups', null],
  [/^usps\b/i, 'USPS', 'USPS', 'usps', null],
];

/** Numbers that name their carrier by how they begin. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^SF\d{10,}$/i, 'shunfeng'],
  [/^YT\d{10,}$/i, 'yuantong'],
  [/^JT\d{10,}$/i, 'jtexpress'],
  [/^JD[A-Z\d]{10,}$/i, 'jd'],
  [/^E[A-Z]\d{9}CN$/i, 'ems'],
];

const carriers: readonly { readonly sign: RegExp; readonly carrier: Carrier }[] = lines.map(
  ([sign, zh, en, kuaidi100, cainiao, wantsPhone]) => ({
    sign,
    carrier: { key: kuaidi100, words: { zh, en }, kuaidi100, cainiao, wantsPhone: wantsPhone ?? false },
  }),
);

/**
 * The carrier of a parcel, by what its order calls it, else by how its number begins; null for one that we do not know.
 * A name that we do not know is not overruled by the number.
 *
 * @example carrierOf('圆通速递', 'YT0000000000001')?.kuaidi100 // 'yuantong'
 */
export function carrierOf(name: string | null, trackingNumber: string): Carrier | null {
  const called = name?.trim() ?? '';
  if (called !== '') return carriers.find(({ sign }) => sign.test(called))?.carrier ?? null;
  const key = beginnings.find(([sign]) => sign.test(trackingNumber))?.[1];
  return carriers.find(({ carrier }) => carrier.key === key)?.carrier ?? null;
}

/**
 * The four digits of a receiver's phone that carriers ask for: of a platform's virtual number those behind its sign, of
 * a landline those before its extension. Null where they cannot be read.
 *
 * @example askedDigits('17812345678-4321') // '4321'
 * @example askedDigits('0571-88776655-801') // '6655'
 */
export function askedDigits(phone: string | null): string | null {
  const plain = (phone ?? '').normalize('NFKC').trim();
  const virtual = /^(?:\+?86)?[ -]?1[\d*]{10}[-转,#_ ]+(\d{4})$/u.exec(plain)?.[1];
  const landline = /^\(?0\d{2,3}\)?[- ]?\d{3,4}(\d{4})(?:[-转 ]+\d{1,6})?$/u.exec(plain)?.[1];
  return virtual ?? landline ?? /(\d{4})$/.exec(plain)?.[1] ?? null;
}
