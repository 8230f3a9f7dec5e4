import { appWords, browserPushWords as words } from '@zhiyin/domain/platform';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { signInToDemo } from '../house/demo.ts';
import { openPushService, type PushService } from '../server/test/stand-ins/push-service.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

let browser: Browser;
let zhiyin: Zhiyin;
let service: PushService;
let phone: BrowserContext;
let page: Page;
let told: ReturnType<PushService['aBrowser']>;

beforeAll(async () => {
  service = await openPushService();
  browser = await openBrowser();
  const dataDir = await demoDataDir();
  zhiyin = await startZhiyin(dataDir, ['--demo', '--push-hosts', `127.0.0.1:${service.port}`]);
  phone = await browser.newContext({ locale: 'zh-CN', viewport: { width: 375, height: 720 } });
  await phone.grantPermissions(['notifications'], { origin: zhiyin.url });
  await signInToDemo(phone, zhiyin.url, dataDir);
  page = await phone.newPage();
  await subscribesWithUs(page);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** No push service of the world is reachable from here: what the browser would get from its own comes from ours. */
async function subscribesWithUs(page: Page): Promise<void> {
  await page.exposeFunction('subscribeWithUs', (serverKey: string) => {
    told = service.aBrowser(serverKey);
    return told.subscription;
  });
  await page.addInitScript(`{
    const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)).buffer;
    let kept = null;
    PushManager.prototype.getSubscription = async () => kept;
    PushManager.prototype.subscribe = async ({ applicationServerKey: key }) => {
      const { endpoint, keys } = await subscribeWithUs(key);
      kept = {
        endpoint,
        options: { applicationServerKey: bytes(key) },
        getKey: (name) => bytes(keys[name]),
        unsubscribe: async () => { kept = null; return true; },
      };
      return kept;
    };
  }`);
}

/** Hands the page's worker what came to the browser, as the browser does. */
async function deliver(cdp: CDPSession, data: object): Promise<void> {
  const registered = Promise.withResolvers<string>();
  cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith('/console/'));
    if (ours) registered.resolve(ours.registrationId);
  });
  await cdp.send('ServiceWorker.enable');
  const registrationId = await registered.promise;
  const origin = new URL(zhiyin.url).origin;
  await cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(data) });
}

const shown = () =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body, data }) => ({ title, body, data }));
  });

/** Presses the notification, which no test reaches on a screen, and answers the addresses that were opened for it. */
async function pressed(): Promise<unknown> {
  const worker = phone.serviceWorkers().find((one) => one.url().includes('/console/'));
  return worker?.evaluate(`(async () => {
    const [opened, works] = [[], []];
    Object.defineProperty(self.clients, 'openWindow', { value: async (address) => void opened.push(address) });
    const [notification] = await self.registration.getNotifications();
    const press = new NotificationEvent('notificationclick', { notification });
    press.waitUntil = (work) => void works.push(work);
    self.dispatchEvent(press);
    await Promise.all(works);
    return opened;
  })()`);
}

journey('a member has a phone told, gets a push there, and it leads to its page', async () => {
  await page.goto(`${zhiyin.url}/console/account`);
  await page.getByRole('switch', { name: words.switch.zh }).click();
  await page.getByRole('button', { name: words.try.zh }).click();
  await page.getByText(words.tried.zh).waitFor();
  expect(told.arrived).toMatchObject([{ title: '测试通知', link: '/console/account' }]);

  const cdp = await phone.newCDPSession(page);
  const link = '/console/inbox';
  await deliver(cdp, { ...told.arrived[0], link });
  await expect.poll(shown).toMatchObject([{ title: '测试通知', data: link }]);

  expect(await pressed()).toEqual([link]);

  await page.getByRole('switch', { name: words.switch.zh }).click();
  await page.getByRole('button', { name: words.try.zh }).waitFor({ state: 'detached' });
});

journey(
  'the app says that there is no network, in its own page, and goes on by a press once it is back',
  async () => {
    await page.goto(`${zhiyin.url}/console/account`);
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await phone.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: appWords.offlineTitle.zh }).waitFor();
    await page.getByText(appWords.offlineSay.zh).waitFor();

    await phone.setOffline(false);
    await page.getByRole('link', { name: appWords.again.zh }).click();
    await page.getByRole('switch', { name: words.switch.zh }).waitFor();
  },
);
