import { type ChannelAccount, channelsManage, consentCallback } from '@zhiyin/domain/channels';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { publicOrigin } from '#platform/auth/cookies.ts';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { archiveAccount } from '../../../src/modules/channels/accounts/archive-account.ts';
import { checkAccount } from '../../../src/modules/channels/accounts/check-account.ts';
import { listAccounts } from '../../../src/modules/channels/accounts/list-accounts.ts';
import { beginConsent } from '../../../src/modules/channels/consent/begin-consent.ts';
import { aBrowser, type Browser } from '../../browser.ts';
import { anAgent } from '../../desk.ts';
import { type ConsentProvider, openConsentProvider } from '../../stand-ins/consent-provider.ts';
import { type Shop, useWorld } from '../../world.ts';
import { MailDesk } from './mail-desk.ts';

const world = useWorld();
let provider: ConsentProvider;
beforeAll(async () => {
  provider = await openConsentProvider(`${publicOrigin(world().system.config)}/api${consentCallback}`);
  outgoing.use(world().system, openOutgoing({ ports: [provider.port], allowPrivate: ['127.0.0.1'] }));
});
afterAll(() => provider.close());
beforeEach(() => {
  provider.feel('agree');
  provider.fail(false);
  provider.asked.length = 0;
});

interface Desk {
  readonly shop: Shop;
  readonly owner: Context;
  readonly accountId: string;
  readonly browser: Browser;
  readonly account: () => Promise<ChannelAccount | undefined>;
  readonly begin: (by?: Browser) => Promise<string>;
}

let mailboxes = 0;

/** A shop with a mailbox at the provider, and somebody who may connect it. */
async function aDesk(answers: Readonly<Record<string, unknown>> = {}): Promise<Desk> {
  const shop = await world().aShop();
  const owner = await anAgent(shop, [channelsManage]);
  const { accountId } = await MailDesk.connect(shop, {
    address: `support${++mailboxes}@shop.example`,
    'sign-in': 'gmail',
    'client-id': 'client-1',
    'client-secret': 'hush',
    'authorise-url': provider.authoriseUrl,
    'token-url': provider.tokenUrl,
    ...answers,
  });
  const browser = aBrowser();
  const account = async () => (await listAccounts(shop.asOwner())).items[0];
  const begin = async (by = browser) => (await beginConsent(owner, accountId, by.exchange())).url;
  return { shop, owner, accountId, browser, account, begin };
}

/** Brings the provider's answer back; answers what the page is told. */
async function bring(back: URL, { headers }: Pick<Browser, 'headers'>): Promise<string | null> {
  const url = `${back.pathname}${back.search}`;
  const answer = await world().app.http.inject({ method: 'GET', url, headers: headers() });
  expect(answer.statusCode).toBe(303);
  return new URL(String(answer.headers.location)).searchParams.get('consent');
}

const rightOf = ({ shop }: Desk) =>
  look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('channelAccounts')
      .select(['sealedSecrets', 'sealedToken', 'state'])
      .where('workspaceId', '=', tx.workspaceId)
      .executeTakeFirstOrThrow(),
  );

it('asks the owner of a mailbox, and keeps the right they give, sealed', async () => {
  const desk = await aDesk();
  expect(await desk.account()).toMatchObject({ consent: 'wanted', secretsKept: ['client-secret'] });
  const url = new URL(await desk.begin());
  expect(url.searchParams.get('scope')).toBe('https://mail.google.com/');
  expect(url.searchParams.get('login_hint')).toMatch(/^support\d+@shop\.example$/);
  expect(url.searchParams.get('access_type')).toBe('offline');
  expect(url.href).not.toContain('hush');

  expect(await bring(provider.decide(url.href), desk.browser)).toBe('given');
  expect(await desk.account()).toMatchObject({
    consent: 'given',
    secretsKept: ['client-secret', 'refresh-token'],
    failure: null,
  });
  const kept = JSON.stringify(await rightOf(desk));
  for (const right of provider.rights) expect(kept).not.toContain(right);
});

it('takes what comes back once: what a provider gave for a code that came twice it withdraws', async () => {
  const desk = await aDesk();
  const back = provider.decide(await desk.begin());
  expect(await Promise.all([bring(back, desk.browser), bring(back, desk.browser)])).toEqual(
    expect.arrayContaining(['given', 'used']),
  );
  expect(await bring(back, desk.browser)).toBe('used');
  expect(provider.asked).toHaveLength(1);
  expect(await desk.account()).toMatchObject({ consent: 'given' });
});

it('takes nothing from a browser that began nothing, or began something else', async () => {
  const desk = await aDesk();
  const [other, elsewhere] = [await aDesk(), aBrowser()];
  const back = provider.decide(await desk.begin());
  await other.begin();
  expect(await bring(back, elsewhere)).toBe('elsewhere');
  expect(await bring(back, other.browser)).toBe('elsewhere');
  expect(await desk.account()).toMatchObject({ consent: 'wanted' });
  expect(provider.asked).toHaveLength(0);
  expect(await bring(back, desk.browser)).toBe('given');
});

it('knows a state that was made up or changed', async () => {
  const desk = await aDesk();
  const back = provider.decide(await desk.begin());
  const state = back.searchParams.get('state') ?? '';
  for (const bad of ['', 'x', `${state}x`, state.replace('.', '')]) {
    const forged = new URL(back);
    forged.searchParams.set('state', bad);
    expect(await bring(forged, desk.browser)).toBe('unknown');
  }
  expect(provider.asked).toHaveLength(0);
});

it('gets nothing for a code that was asked for elsewhere: the proof is not its own', async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  const back = provider.decide(await desk.begin());
  const stolen = provider.decide(await other.begin(other.browser)).searchParams.get('code') ?? '';
  back.searchParams.set('code', stolen);
  expect(await bring(back, desk.browser)).toBe('refused');
  expect(await desk.account()).toMatchObject({
    consent: 'wanted',
    state: 'trouble',
    failure: 'credentials',
    failureDetail: expect.stringContaining('invalid_grant'),
  });
});

it('says that the link ran out, that the owner declined, or that they agreed to a part only', async () => {
  const desk = await aDesk();
  const late = provider.decide(await desk.begin());
  world().pass(601);
  expect(await bring(late, desk.browser)).toBe('late');
  provider.feel('decline');
  expect(await bring(provider.decide(await desk.begin()), desk.browser)).toBe('declined');
  provider.feel('agree-in-part');
  expect(await bring(provider.decide(await desk.begin()), desk.browser)).toBe('refused');
  expect(await desk.account()).toMatchObject({ consent: 'wanted' });
});

it('can be tried again when the provider was down', async () => {
  const desk = await aDesk();
  provider.fail(true);
  expect(await bring(provider.decide(await desk.begin()), desk.browser)).toBe('unreachable');
  provider.fail(false);
  expect(await bring(provider.decide(await desk.begin()), desk.browser)).toBe('given');
});

it('is refused to whoever may not manage channels, also when they lost the right on the way', async () => {
  const desk = await aDesk();
  const agent = await anAgent(desk.shop, []);
  const asked = beginConsent(agent, desk.accountId, aBrowser().exchange());
  await expect(asked).rejects.toMatchObject({ kind: 'forbidden' });

  const back = provider.decide(await desk.begin());
  await transact(desk.shop.asSystem(), (tx) =>
    tx.db
      .updateTable('members')
      .set({ removedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', desk.owner.actor.id ?? '')
      .execute(),
  );
  expect(await bring(back, desk.browser)).toBe('elsewhere');
  expect(await desk.account()).toMatchObject({ consent: 'wanted' });
});

it('is not begun for a mailbox that is opened by its password, or is switched off', async () => {
  const byPassword = await aDesk({ 'sign-in': 'password', password: 'right' });
  expect(await byPassword.account()).toMatchObject({ consent: 'none' });
  await expect(byPassword.begin()).rejects.toMatchObject({ kind: 'conflict' });
  const desk = await aDesk();
  await archiveAccount(desk.owner, desk.accountId);
  await expect(desk.begin()).rejects.toMatchObject({ kind: 'conflict' });
});

it('says that a right was taken away, and connects again', async () => {
  const desk = await aDesk();
  expect(await bring(provider.decide(await desk.begin()), desk.browser)).toBe('given');
  provider.withdraw();
  world().pass(3600);
  expect(await checkAccount(desk.owner, desk.accountId)).toMatchObject({
    consent: 'given',
    state: 'trouble',
    failure: 'credentials',
    failureDetail: expect.stringContaining('expired or revoked'),
  });
  expect(await bring(provider.decide(await desk.begin()), desk.browser)).toBe('given');
  expect(await desk.account()).toMatchObject({ failure: null, state: 'unchecked' });
});
