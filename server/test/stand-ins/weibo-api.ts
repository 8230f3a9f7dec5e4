import { openVendor, type VendorMood, type VendorServer } from './vendor.ts';

/** Weibo's interfaces for messages, as far as fans service uses them. */
export interface WeiboApi extends VendorServer {
  keepFile(fileId: string, bytes: Buffer): void;
}

const textMax = 300;
const no = (status: number, error_code: number, error: string) => ({
  status,
  body: { error, error_code, request: '/2/messages/reply.json' },
});

/** Opens Weibo for one account; `fans` are those who have written to it. */
export async function openWeiboApi(accessToken: string, fans: ReadonlySet<string>): Promise<WeiboApi> {
  const files = new Map<string, Buffer>();
  const server = await openVendor(({ request, bytes, mood }, taken) => {
    const url = new URL(request.url ?? '', 'http://stand.in');
    if (mood === 'down') return { status: 502 };
    const form = request.method === 'POST' ? new URLSearchParams(bytes.toString('utf8')) : url.searchParams;
    if (form.get('access_token') !== accessToken || mood === 'unauthorised')
      return no(403, 21332, 'invalid_access_token');
    if (url.pathname === '/oauth2/get_token_info')
      return { status: 200, body: { uid: 1902538057, expire_in: 31_000_000 } };
    if (url.pathname === '/2/mss/msget') {
      const file = files.get(form.get('fid') ?? '');
      if (!file) return no(400, 10017, 'param error, invalid fid');
      return { status: 200, headers: { 'content-type': 'image/png' }, body: file };
    }
    if (url.pathname !== '/2/messages/reply.json') return no(404, 10020, 'request api not found');
    const [fan, text] = [form.get('receiver_id') ?? '', textOf(form.get('data') ?? '')];
    const refused = refusedBy(mood, fans, fan, text);
    if (refused) return refused;
    taken.push({ thread: fan, text, file: null, externalId: '' });
    return mood === 'take-and-hang-up' ? null : { status: 200, body: { result: true } };
  });
  return { ...server, keepFile: (fileId, bytes) => void files.set(fileId, bytes) };
}

function textOf(data: string): string {
  const { text } = JSON.parse(data);
  return String(text);
}

function refusedBy(mood: VendorMood, fans: ReadonlySet<string>, fan: string, text: string) {
  if (mood === 'busy') return no(403, 10023, 'User requests out of rate limit');
  if (mood === 'refuse') return no(400, 20012, 'Text too long');
  if (mood === 'gone' || !fans.has(fan)) return no(400, 20003, 'User does not exists');
  return [...text].length > textMax ? no(400, 20012, 'Text too long') : null;
}
