import { createHash, randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { chatImportPageWords } from '../../domain/src/inbox/index.ts';
import { type Scene, shoot, visit } from './camera.ts';
import { press } from './sights.ts';

const owner = {
  zh: { shopName: '山隅茶事', name: '沈知音', email: 'shen@shanyu.example' },
  en: { shopName: 'Shanyu Tea', name: 'Ada Shen', email: 'ada@shanyu.example' },
} as const;
const password = 'slow tea on a hill';
const hex = '0123456789abcdef0123456789abcdef';
const meta = { secret: hex, token: 'EAASYNTHETIC0123456789abcdef', verify: 'a-verify-token-of-ours' };
const wechat = { appid: 'wx0123456789abcdef', secret: hex, token: 'zhiyinTestToken', mode: 'plain' };

/** An account of each kind, as somebody has just connected it. Every id and secret is made up. */
const accounts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mail: {
    ...{
      address: 'hello@shanyu.example',
      reception: 'imap',
      'sign-in': 'password',
      password: 'app password',
    },
    ...{ 'imap-host': 'imap.shanyu.example', 'smtp-host': 'smtp.shanyu.example' },
  },
  wechat,
  'wechat-mini': wechat,
  wecom: {
    ...{
      corpid: 'ww0123456789abcdef',
      secret: 'app-secret_of-the-shop_0123456789',
      token: 'zhiyinTestToken',
    },
    aeskey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  },
  weibo: { secret: 'xyz123xyz', token: '2.00abcDEFghIJKLmnOPqr' },
  telegram: { token: '123456789:AAEabcdefghijklmnopqrstuvwxyz-01234', reception: 'called' },
  line: { secret: hex, token: 'a-long-lived-channel-access-token-of-the-shop' },
  whatsapp: { ...meta, sender: '106540352242922', business: '102290129340398' },
  messenger: meta,
  instagram: meta,
  x: {
    ...{ key: 'AppKeyOfTheShop1234567890', secret: `SecretOfTheApp${hex}` },
    ...{ token: `900-TokenOfTheAccount${hex}`, 'token-secret': `SecretOfTheToken${hex}` },
    reception: 'asked',
  },
  slack: { secret: hex, token: 'xoxb-1234567890-abcdefghij' },
  sms: {
    ...{
      key: 'gateway-key',
      password: 'a-password-of-both-sides',
      address: 'https://sms.example/v1/messages',
      method: 'post-json',
    },
    ...{ fields: 'to={to}\nmessage.text={text}', headers: 'Authorization: Bearer {key}', once: 'no' },
    ...{ proof: 'token', incoming: 'from=mobile\ntext=content' },
  },
  webhook: { url: 'https://app.shanyu.example/chat', secret: 'a secret of both sides, long enough' },
};

const asked = { zh: '你好，龙井还有货吗？', en: 'Hello, is the Longjing still in stock?' } as const;
const answer = { zh: '有的，今天下单明天发。', en: 'It is. Order today and it leaves tomorrow.' } as const;
const copied = [
  '山隅茶事:小满 2026-11-02 10:00:00',
  '您好，请问有什么可以帮您？',
  'tea_lover2026-11-02 10:00:20',
  '盖碗碎了一只，能补发吗？',
  '山隅茶事:小满 2026-11-02 10:01:05',
  '可以，今天就给您补发。',
].join('\n');

/** What an owner sees who connects channels and a shop system to a new shop; each language on a server of its own. */
export async function pictureChannels(scene: Scene): Promise<void> {
  const context = await visit(scene);
  const post = posting(context, scene.url);
  await post('/set-up', {
    ...owner[scene.locale],
    password,
    timeZone: 'Asia/Shanghai',
    locale: scene.locale,
  });
  const page = await context.newPage();
  for (const [kind, answers] of Object.entries(accounts)) {
    const { accountId, callbackUrl } = Account.parse(
      await post('/channel-accounts', { kind, name: await nameOf(context, scene, kind), answers }),
    );
    if (kind === 'wechat') await writeByWechat(new URL(callbackUrl).pathname, scene);
    await look(page, scene, `/settings/connections?account=${accountId}`, `guide-channel-${kind}`);
  }
  await look(page, scene, '/settings/connections', 'guide-channels');
  await pictureWindow(page, scene);
  await picturePast(page, scene);
  const shopify = { kind: 'shopify', name: 'Shopify', platform: 'shopify', secret: hex };
  const { connectionId } = Connection.parse(await post('/store/connections', shopify));
  await look(page, scene, `/orders/import?connection=${connectionId}`, 'guide-shop-system');
  const shop = { shop: 'shanyu-tea.myshopify.com', clientId: hex, secret: hex };
  const app = Connection.parse(
    await post('/store/shop-apps', { ...shop, name: 'Shanyu Tea', platform: 'Shanyu' }),
  );
  await look(page, scene, `/orders/import?connection=${app.connectionId}`, 'guide-shop-app');
  await context.close();
}

const Account = z.object({ accountId: z.string(), callbackUrl: z.string() });
const Connection = z.object({ connectionId: z.string() });
const Kinds = z.object({
  items: z.array(z.object({ key: z.string(), name: z.record(z.string(), z.string()) })),
});

function posting(context: BrowserContext, url: string) {
  return async (path: string, data: object): Promise<unknown> => {
    const headers = { origin: url, 'idempotency-key': randomUUID() };
    const answered = await context.request.post(`${url}/api${path}`, { data, headers });
    if (!answered.ok()) throw new Error(`${path}: ${await answered.text()}`);
    return answered.json();
  };
}

async function nameOf(context: BrowserContext, { url, locale }: Scene, kind: string): Promise<string> {
  const answered = await context.request.get(`${url}/api/channel-kinds`);
  const { items } = Kinds.parse(await answered.json());
  return items.find(({ key }) => key === kind)?.name[locale] ?? kind;
}

async function look(page: Page, scene: Scene, path: string, name: string): Promise<void> {
  await page.goto(`${scene.url}/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(500);
  await showAsOutside(page, scene.url);
  await shoot(page, name, scene, page.getByRole('main'), 0);
}

/** Shows addresses as a shop sees them whose Zhiyin has a public one. */
async function showAsOutside(page: Page, url: string): Promise<void> {
  const change = { from: new URL(url).host, to: 'desk.shanyu.example' };
  await page.locator('main code').evaluateAll((codes, { from, to }) => {
    for (const code of codes) code.innerHTML = code.innerHTML.replace(`http://${from}`, `https://${to}`);
  }, change);
  await page.locator('main [role=note]').evaluateAll((notes) => {
    for (const note of notes) note.remove();
  });
}

/** A message as WeChat pushes it, signed as in its plain mode. */
async function writeByWechat(path: string, { url, locale }: Scene): Promise<void> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = '415161718';
  const signature = createHash('sha1')
    .update([wechat.token, timestamp, nonce].toSorted().join(''))
    .digest('hex');
  const said = { ToUserName: 'gh_1', FromUserName: 'oSynthetic1', CreateTime: timestamp, MsgId: '1' };
  const fields = { ...said, MsgType: 'text', Content: asked[locale] };
  const body = Object.entries(fields).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`);
  const query = new URLSearchParams({ timestamp, nonce, signature });
  await fetch(`${url}${path}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body: `<xml>${body.join('')}</xml>`,
  });
}

/** A conversation by WeChat: above the field stands how many of how many replies are left, and until when. */
async function pictureWindow(page: Page, scene: Scene): Promise<void> {
  const { url, locale } = scene;
  await page.goto(`${url}/console/inbox`);
  await page.getByText(asked[locale]).first().click();
  await page.getByRole('log').waitFor();
  const field = page.getByRole('textbox').last();
  await field.click();
  await field.fill(answer[locale]);
  await shoot(page, 'guide-window', scene, page.getByRole('main'), 0);
}

/** Chats that were copied in Qianniu, as they are understood. */
async function picturePast(page: Page, scene: Scene): Promise<void> {
  const { url, locale } = scene;
  await page.goto(`${url}/console/settings/chat-imports`);
  await press(page, chatImportPageWords.paste[locale]);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(copied);
  await dialog.getByRole('button').last().click();
  await page.getByText('盖碗碎了一只').first().waitFor();
  await shoot(page, 'guide-past-chats', scene, page.getByRole('main'), 0);
}
