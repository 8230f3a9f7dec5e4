import { describe, expect, it } from 'vitest';
import { readCainiaoAnswer, readCainiaoPush } from './cainiao.ts';
import { askedDigits, carrierOf } from './carriers.ts';
import { kuaidi100Query, readKuaidi100Answer, readKuaidi100Push } from './kuaidi100.ts';
import { chinaMoment, type RouteStep, stepOf, withTold } from './route.ts';
import { stateOfCainiao, stateOfKuaidi100 } from './states.ts';

it.each([
  { name: '圆通速递', number: '1', code: 'yuantong' },
  { name: 'YTO', number: '1', code: 'yuantong' },
  { name: '顺丰速运', number: '1', code: 'shunfeng' },
  { name: '顺丰快运', number: '1', code: 'shunfengkuaiyun' },
  { name: '中通快运(官方)', number: '1', code: 'zhongtongkuaiyun' },
  { name: '邮政快递包裹', number: '1', code: 'youzhengguonei' },
  { name: 'EMS', number: '1', code: 'ems' },
  { name: 'J&T Express', number: '1', code: 'jtexpress' },
  { name: ' sto ', number: '1', code: 'shentong' },
  { name: null, number: 'SF1234567890123', code: 'shunfeng' },
  { name: '', number: 'YT0000000000001', code: 'yuantong' },
  { name: null, number: '773061155005903', code: null },
  { name: '小马快跑', number: 'YT0000000000001', code: null },
  { name: 'stowaway', number: '1', code: null },
])('knows the carrier $name with $number as $code', ({ name, number, code }) => {
  expect(carrierOf(name, number)?.kuaidi100 ?? null).toBe(code);
});

it.each([
  { why: 'a mobile phone', phone: '+86 138-0013-8000', digits: '8000' },
  { why: 'blanked out by a platform', phone: '138****5678', digits: '5678' },
  {
    why: 'a virtual number, of which carriers know what stands behind its sign',
    phone: '17812345678-4321',
    digits: '4321',
  },
  { why: 'the same with another sign', phone: '17812345678转4321', digits: '4321' },
  { why: 'a landline', phone: '0571-88776655', digits: '6655' },
  {
    why: 'a landline with an extension, which carriers do not know',
    phone: '0571-88776655-801',
    digits: '6655',
  },
  { why: 'full-width digits', phone: '１３８００１３８０００', digits: '8000' },
  { why: 'taken out of the order', phone: null, digits: null },
  { why: 'blanked out altogether', phone: '138********', digits: null },
])('reads the digits that carriers ask for of $why', ({ phone, digits }) => {
  expect(askedDigits(phone)).toBe(digits);
});

it.each([
  ['0', 'moving'],
  ['1002', 'moving'],
  ['1', 'collected'],
  ['102', 'awaited'],
  ['208', 'trouble'],
  ['203', 'refused'],
  ['304', 'signed'],
  ['4', 'returned'],
  ['501', 'waiting'],
  ['6', 'returning'],
  ['13', 'trouble'],
  ['14', 'refused'],
  ['99', null],
  ['constructor', null],
])('takes state %s of 快递100 for %s', (code, state) => {
  expect(stateOfKuaidi100(code)).toBe(state);
});

it.each([
  ['TRANSPORT', 'moving'],
  ['AGENT_SIGN', 'waiting'],
  ['SIGN', 'signed'],
  ['REVERSE_RETURN', 'returning'],
  ['CC_IM_START', 'customs'],
  ['', null],
])('takes state %s of 菜鸟 for %s', (status, state) => {
  expect(stateOfCainiao(status)).toBe(state);
});

it.each([
  ['2026-11-01 10:00:00', '2026-11-01T02:00:00.000Z'],
  ['2026-11-01 10:00', '2026-11-01T02:00:00.000Z'],
  ['2026-13-01 10:00:00', null],
  ['gestern', null],
])('reads %s on China’s clock', (text, moment) => {
  expect(chinaMoment(text)).toBe(moment);
});

it('keeps of a step one line that a database can hold', () => {
  const step = stepOf('2026-11-01 10:00:00', ` 到\u0000达\n【杭州】\ud800 ${'长'.repeat(900)}`, ' ');
  expect(step).toMatchObject({ at: '2026-11-01T02:00:00.000Z', place: null });
  expect(step?.said.startsWith('到 达 【杭州】')).toBe(true);
  expect(step?.said.length).toBeLessThanOrEqual(500);
  expect(step?.said.isWellFormed()).toBe(true);
  expect(stepOf('2026-11-01 10:00:00', ' ', null)).toBeNull();
});

describe('a route', () => {
  const step = (hour: number, said = `${hour} 点`): RouteStep => ({
    ...{ at: `2026-11-01T${String(hour).padStart(2, '0')}:00:00.000Z`, place: null, said },
  });
  const nothing = { state: null, stateAt: null, steps: [] };
  const moving = withTold(nothing, { state: 'moving', steps: [step(3), step(2)] });
  const signed = withTold(moving, { state: 'signed', steps: [step(5), step(3), step(2)] });

  it('has each step once, newest first, however often it is told', () => {
    expect(signed.steps.map(({ said }) => said)).toEqual(['5 点', '3 点', '2 点']);
    expect(withTold(signed, { state: 'signed', steps: [step(5), step(3), step(2)] })).toEqual(signed);
  });

  it('is not brought back by what comes late, whose steps it takes all the same', () => {
    const late = withTold(signed, { state: 'delivering', steps: [step(4), step(2)] });
    expect(late).toMatchObject({ state: 'signed', stateAt: step(5).at });
    expect(late.steps).toHaveLength(4);
  });

  it('changes its state with no new step, but for one that is over', () => {
    expect(withTold(moving, { state: 'trouble', steps: [step(3), step(2)] }).state).toBe('trouble');
    expect(withTold(signed, { state: 'moving', steps: [step(5)] }).state).toBe('signed');
    expect(withTold(signed, { state: 'returning', steps: [step(6)] }).state).toBe('returning');
  });

  it('keeps its state when a state is told that nobody knows, or nothing at all', () => {
    expect(withTold(moving, { state: null, steps: [step(6)] })).toMatchObject({
      state: 'moving',
      stateAt: step(6).at,
    });
    expect(withTold(moving, { state: 'trouble', steps: [] }).state).toBe('moving');
    expect(withTold(nothing, { state: 'awaited', steps: [] }).state).toBe('awaited');
  });

  it('never grows beyond its bound', () => {
    const steps = Array.from({ length: 300 }, (_, index) => step(1, `${index}`));
    expect(withTold(nothing, { state: 'moving', steps }).steps).toHaveLength(200);
  });
});

it('asks 快递100 in the very bytes of its paper', () => {
  expect(kuaidi100Query({ carrierCode: 'yuantong', trackingNumber: 'YT0000000000001', phone: '' })).toBe(
    '{"com":"yuantong","num":"YT0000000000001","phone":"","from":"","to":"","resultv2":"4","show":"0","order":"desc"}',
  );
});

it('reads what 快递100 pushes: the state, finer where the newest step says more, and the end of the story', () => {
  const data = [
    {
      context: '已放入丰巢',
      ftime: '2026-11-01 10:00:00',
      location: '',
      areaName: '浙江',
      statusCode: '501',
    },
    { context: '时间看不懂', ftime: '昨天' },
  ];
  const lastResult = { nu: 123456, state: '5', data };
  expect(readKuaidi100Push({ status: 'polling', lastResult })).toEqual({
    trackingNumber: '123456',
    state: 'waiting',
    steps: [{ at: '2026-11-01T02:00:00.000Z', place: '浙江', said: '已放入丰巢' }],
    ended: null,
  });
  const abort = { status: 'abort', message: '3天查询无记录', lastResult: { nu: '123456', data: null } };
  expect(readKuaidi100Push(abort)).toMatchObject({ state: null, steps: [], ended: '3天查询无记录' });
  expect(() => readKuaidi100Push({ status: 'polling' })).toThrow();
});

it('tells an answer of 快递100 with a route from one that refuses', () => {
  expect(readKuaidi100Answer({ status: '200', state: '3', nu: 'YT1', data: [] })).toMatchObject({
    told: { state: 'signed' },
  });
  expect(readKuaidi100Answer({ result: false, returnCode: '400', message: '找不到对应公司' })).toEqual({
    code: '400',
    message: '找不到对应公司',
  });
});

it('reads what LINK answers and pushes', () => {
  const trace = {
    mailNo: 'YT1',
    logisticsStatus: 'DELIVERING',
    fullTraceDetail: [{ time: '2026-11-01 10:00:00', desc: '派送中', city: '杭州市' }],
  };
  const told = { trackingNumber: 'YT1', state: 'delivering', steps: [{ place: '杭州市', said: '派送中' }] };
  expect(readCainiaoPush(trace)).toMatchObject(told);
  expect(readCainiaoAnswer({ success: true, ...trace }, 'YT1')).toMatchObject({ told });
  expect(readCainiaoAnswer({ success: 'false', errorCode: 'S02', errorMsg: 'digest' }, 'YT1')).toEqual({
    code: 'S02',
    message: 'digest',
  });
  expect(() => readCainiaoPush({ cpCode: 'YTO' })).toThrow();
});
