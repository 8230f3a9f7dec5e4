import { expect, it } from 'vitest';
import { topTime } from './taobao-call.ts';
import { connectFrame } from './taobao-line.ts';
import { type TopSignMethod, topSign } from './taobao-sign.ts';
import { readFrame, tmcSign, writeFrame } from './tmc-frame.ts';

const secret = 'helloworld';
const common = { app_key: '12345678', format: 'json', v: '2.0' };
const official = {
  ...{ ...common, method: 'taobao.item.seller.get', session: 'test', timestamp: '2016-01-01 12:00:00' },
  ...{ sign_method: 'md5', fields: 'num_iid,title,nick,price,num', num_iid: '11223344' },
};
const ofTrades = (sign_method: string) => ({
  ...{ ...common, method: 'taobao.trades.sold.get', session: '6100synthetic', simplify: 'true', sign_method },
  ...{ timestamp: '2026-11-01 10:00:00', fields: 'tid,status,payment,orders', buyer_nick: '测试买家' },
  ...{ start_created: '2026-10-01 00:00:00', page_no: '1', page_size: '100', use_has_next: 'true' },
});

/** The first is of the platform's own documentation; another implementation made the others. */
const vectors: readonly [string, Record<string, string>, TopSignMethod, string][] = [
  ['its documentation', official, 'md5', '66987CB115214E59E6EC978214934FB8'],
  ['md5', ofTrades('md5'), 'md5', 'B160ACA4C15A39116442BE8C2C43ADD0'],
  ['hmac', ofTrades('hmac'), 'hmac', '644AE6CFD83EB0EFD5C389C66509B3F8'],
  [
    'hmac-sha256',
    ofTrades('hmac-sha256'),
    'hmac-sha256',
    '0D9B2FB2ACDF761C24E85541A1E1E5727B69F5A20FC343DB45E66B5610BE75AD',
  ],
];

it.each(vectors)('signs a question to Taobao as by %s', (_name, params, method, sign) => {
  expect(topSign(params, secret, method)).toBe(sign);
  expect(topSign({ ...params, nothing: '' }, secret, method)).toBe(sign);
  expect(topSign({ ...params, v: '2.1' }, secret, method)).not.toBe(sign);
  expect(topSign(params, 'helloworle', method)).not.toBe(sign);
});

it('names a moment on Beijing’s clock', () => {
  expect(topTime(new Date('2026-11-01T02:00:00.999Z'))).toBe('2026-11-01 10:00:00');
  expect(topTime(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01 00:00:00');
});

const frameHex =
  '02000100070000006170705f6b65790108000000313233343536373801000a00000067726f75705f6e616d6501070000006465666175' +
  '6c7401000900000074696d657374616d70010d00000031373630303030303030303030' +
  '0100040000007369676e0120000000444139344539463135444143374441383945394246443939353342353446333401000300000073' +
  '646b01060000007a686979696e01000b000000696e7472616e65745f697001090000003132372e302e302e310000';

it('connects to Taobao’s message service with the frame that another implementation sends', () => {
  const frame = connectFrame('12345678', secret, '1760000000000');
  expect(tmcSign(secret, '12345678', 'default', '1760000000000')).toBe('DA94E9F15DAC7DA89E9BFD9953B54F34');
  expect(writeFrame(frame).toString('hex')).toBe(frameHex);
  expect(readFrame(Buffer.from(frameHex, 'hex'))).toEqual(frame);
});

it('reads what the message service sends, in every format, and refuses what is cut', () => {
  const fields = {
    ...{ topic: 'taobao_trade_TradeBuyerPay', id: 4_800_000_000_000_000_001n, __kind: 3, count: 70_000 },
    ...{ time: new Date('2026-10-01T02:00:00.000Z'), bytes: Buffer.from('字'), nothing: null },
  };
  const bytes = writeFrame({ type: 2, token: 'token-1', fields });
  expect(readFrame(bytes)).toEqual({ type: 2, token: 'token-1', fields });
  for (const length of [0, 1, 5, bytes.length - 1])
    expect(() => readFrame(bytes.subarray(0, length))).toThrow(RangeError);
  const refused = Buffer.from('0201' + '0200' + '04000000' + '0300' + '02000000' + '6e6f' + '0000', 'hex');
  expect(readFrame(refused)).toEqual({ type: 1, status: 4, phrase: 'no', fields: {} });
});
