import { describe, expect, it } from 'vitest';
import { aopSignature, arkSignature, douyinPushSignature, douyinSignature, md5Signature } from './signs.ts';

/** As other implementations made them. Each is asked again with one sign changed. */
const jd = {
  ...{ method: 'jingdong.pop.order.search', app_key: 'JDSYNTH', access_token: 'jd-token', v: '2.0' },
  timestamp: '2026-11-01 10:00:00',
  '360buy_param_json': '{"order_state":"WAIT_SELLER_STOCK_OUT","page":"1","page_size":"20"}',
};
const pdd = {
  ...{ type: 'pdd.order.list.get', client_id: 'pddSynthetic', access_token: 'pdd-token' },
  ...{ timestamp: '1760000000', data_type: 'JSON', page: '1' },
};
const douyin = {
  ...{ appKey: '3409409348479354011', method: 'order.searchList', timestamp: '2026-11-01 10:00:00' },
  body: '{"page":0,"size":10,"start_time":1760000000}',
};
const douyinSecret = '2ad2355c-01d0-11f8-91dc-05a8cd1054b1-synthetic';
const push =
  '[{"tag":"100","msg_id":"synthetic-1","data":"{\\"p_id\\":4800000000000000001,\\"shop_id\\":1}"}]';
const ark = { method: 'order.getOrderList', appId: 'xhsSynthetic0001', timestamp: '1760000000' };
const aopPath = 'param2/1/com.alibaba.trade/alibaba.trade.getSellerOrderList/1234567';
const aop = {
  ...{ access_token: 'tok-synthetic', page: '1', pageSize: '20', _aop_timestamp: '1760000000000' },
  createStartTime: '20261001000000000+0800',
};

describe('a call is signed as the platform does it', () => {
  it.each([
    {
      who: 'JD',
      wanted: 'BDE5CFA01D2029C177443436A7D82EA4',
      made: md5Signature('jd-secret', jd),
      altered: md5Signature('jd-secret', { ...jd, v: '2.1' }),
    },
    {
      who: 'Pinduoduo',
      wanted: 'D66E791810EEF6066B0A6B81128157A8',
      made: md5Signature('pdd-secret', pdd),
      altered: md5Signature('pdd-secret', { ...pdd, page: '2' }),
    },
    {
      who: 'Douyin',
      wanted: '676596458306d0c169971c2491b2406bb29d7267778681e466fb49915912ef3c',
      made: douyinSignature(douyinSecret, douyin),
      altered: douyinSignature(douyinSecret, { ...douyin, body: douyin.body.replace('10', '11') }),
    },
    {
      who: 'Douyin’s push',
      wanted: '4e0807f9c9d1ef5f295b68b0518f6798',
      made: douyinPushSignature(douyinSecret, douyin.appKey, Buffer.from(push)),
      altered: douyinPushSignature(douyinSecret, douyin.appKey, Buffer.from(push.replace('100', '101'))),
    },
    {
      who: 'Xiaohongshu',
      wanted: '36e68a6dd3cc7adc3e53ac62afb57a09',
      made: arkSignature('xhs-secret', ark),
      altered: arkSignature('xhs-secret', { ...ark, timestamp: '1760000001' }),
    },
    {
      who: '1688',
      wanted: '03E42F13BF30DCD9CEA8CC325CB63B62151AF915',
      made: aopSignature('1688secret', aopPath, aop),
      altered: aopSignature('1688secret', aopPath, { ...aop, page: '2' }),
    },
  ])('$who', ({ wanted, made, altered }) => {
    expect(made).toBe(wanted);
    expect(altered).not.toBe(wanted);
    expect(altered).toHaveLength(wanted.length);
  });

  it('sorts by code unit and not by a dictionary', () => {
    const [one, other] = [
      aopSignature('s', 'p', { pageSize: '1', page_no: '2' }),
      aopSignature('s', 'ppageSize1page_no2', {}),
    ];
    expect(one).toBe(other);
  });
});
