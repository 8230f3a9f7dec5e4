import { createHash } from 'node:crypto';
import { z } from 'zod';
import { openVendor, type VendorServer } from './vendor.ts';

/** A step of a route, as 快递100 and LINK know it. */
export interface KnownStep {
  readonly time: string;
  readonly said: string;
  readonly code?: string;
}

interface Known {
  readonly state: string;
  readonly steps: readonly KnownStep[];
}

const Subscription = z.object({
  company: z.string().min(1),
  number: z.string().min(6).max(32),
  key: z.string(),
  parameters: z.object({
    callbackurl: z.url(),
    salt: z.string().min(1),
    phone: z.string(),
    resultv2: z.literal('4'),
  }),
});
const Query = z.object({
  com: z.string().min(1),
  num: z.string(),
  phone: z.string(),
  resultv2: z.literal('4'),
});

const upper = (text: string): string => createHash('md5').update(text).digest('hex').toUpperCase();
const refused = (returnCode: string, message: string) => ({
  status: 200,
  body: { result: false, returnCode, message },
});

/** The carriers that tell nothing without the digits of a phone. */
const wantPhone = new Set(['shunfeng', 'zhongtong']);

/** 快递100 on loopback: it refuses another key, a wrong signature, a parcel twice, and asks for digits where the real one does. */
export async function openKuaidi100(account: { customer: string; key: string }) {
  const known = new Map<string, Known>();
  const subscribed = new Map<string, z.infer<typeof Subscription>>();
  const asked: z.infer<typeof Query>[] = [];
  let atSubscribing: (() => Promise<void>) | null = null;
  const server = await openVendor(async ({ request, bytes, mood }) => {
    if (mood === 'down') return { status: 502 };
    const form = Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
    const param = form['param'] ?? '';
    if (request.url === '/poll') {
      const wanted = Subscription.parse(JSON.parse(param));
      if (form['schema'] !== 'json') return refused('700', 'schema');
      if (mood === 'unauthorised' || wanted.key !== account.key) return refused('600', '您不是合法的订阅者');
      if (mood === 'refuse') return refused('701', '拒绝订阅的快递公司');
      if (subscribed.has(wanted.number)) return refused('501', '重复订阅');
      if (wantPhone.has(wanted.company) && !/^\d{4}$/.test(wanted.parameters.phone))
        return refused('700', 'phone');
      subscribed.set(wanted.number, wanted);
      await atSubscribing?.();
      if (mood === 'take-and-hang-up') return null;
      return { status: 200, body: { result: true, returnCode: '200', message: '提交成功' } };
    }
    if (form['sign'] !== upper(param + account.key + account.customer)) return refused('503', '验证签名失败');
    const query = Query.parse(JSON.parse(param));
    if (mood === 'busy') return refused('502', '服务器繁忙');
    if (wantPhone.has(query.com) && !/^\d{4}$/.test(query.phone)) return refused('408', '验证码错误');
    asked.push(query);
    const found = known.get(query.num);
    return found
      ? { status: 200, body: resultOf(query.num, found) }
      : refused('500', '查询无结果，请隔段时间再查');
  });
  /** The form of a push of what is known of a parcel, as it is signed. */
  const pushOf = (number: string, { state, steps }: Known, status = 'polling', message = ''): string => {
    const { salt } = subscribed.get(number)?.parameters ?? { salt: 'nobody subscribed' };
    const param = JSON.stringify({ status, message, lastResult: resultOf(number, { state, steps }) });
    return new URLSearchParams({ sign: upper(param + salt), param }).toString();
  };
  return {
    ...server,
    subscribed,
    asked,
    pushOf,
    /** What it knows of a parcel when it is asked. */
    know: (number: string, route: Known) => void known.set(number, route),
    /** What happens while it answers a subscription. */
    whileSubscribing: (run: (() => Promise<void>) | null) => {
      atSubscribing = run;
    },
  };
}

function resultOf(nu: string, { state, steps }: Known) {
  const data = steps.map(({ time, said, code }) => ({
    ...{ context: said, time, ftime: time, areaName: '浙江,杭州市' },
    ...(code && { statusCode: code }),
  }));
  return { message: 'ok', nu, ischeck: '0', com: 'yuantong', status: '200', state, condition: '00', data };
}

/** LINK on loopback: it wants the resource code and the digest of what it is asked. */
export async function openCainiao(account: {
  resource: string;
  secret: string;
}): Promise<VendorServer & { know(number: string, status: string, steps: readonly KnownStep[]): void }> {
  const known = new Map<string, object>();
  const server = await openVendor(({ bytes, mood }) => {
    if (mood === 'down') return { status: 502 };
    const form = Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
    const content = form['logistics_interface'] ?? '';
    const digest = createHash('md5')
      .update(content + account.secret)
      .digest('base64');
    const isOurs = form['logistic_provider_id'] === account.resource && form['data_digest'] === digest;
    if (!isOurs || mood === 'unauthorised')
      return { status: 200, body: { success: 'false', errorCode: 'S02', errorMsg: 'digest error' } };
    const { mailNo } = z
      .object({ mailNo: z.string(), cpCode: z.string(), appName: z.string() })
      .parse(JSON.parse(content));
    return { status: 200, body: known.get(mailNo) ?? { success: 'true', mailNo } };
  });
  return {
    ...server,
    know: (mailNo, logisticsStatus, steps) => {
      const fullTraceDetail = steps.map(({ time, said }) => ({ time, desc: said, city: '杭州市' }));
      known.set(mailNo, { success: 'true', mailNo, cpCode: 'YTO', logisticsStatus, fullTraceDetail });
    },
  };
}
