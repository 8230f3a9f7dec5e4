import { initialNoticeSettings, ruleCalls, ruleFailing } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type NewNotice, notify } from '#platform/notices/notify.ts';
import { anAgent } from '../../../../test/desk.ts';
import { write } from '../../../../test/rules.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { chooseNoticeWays, listNoticeChoices } from './choices.ts';
import { changeNoticeSettings, readNoticeSettings } from './settings.ts';

const world = useWorld();

/** Somebody to whom a notice was mailed, and where that mail says she ends such mails. */
async function mailed(shop: Shop, byRule: boolean): Promise<{ lin: Context; link: URL; foot: string }> {
  const lin = await anAgent(shop);
  if (!byRule) {
    const ways = { bell: true, mail: true, push: true };
    await chooseNoticeWays(lin, { kind: ruleFailing.key, ways });
  }
  await aNotice(shop, lin, { kind: ruleFailing, byMail: byRule });
  world().pass(10 * 60);
  await world().settle();
  const [mail] = await mailsOf(shop);
  return { lin, link: new URL(mail?.unsubscribeLink ?? ''), foot: mail?.foot ?? '' };
}

async function aNotice(shop: Shop, lin: Context, how: Pick<NewNotice, 'kind' | 'byMail'>): Promise<void> {
  const about = { subjectKind: 'conversation', subjectId: await write(shop.asVisitor()) };
  const text = { zh: '规则停用了', en: 'A rule is off' };
  await transact(shop.asSystem(), (tx) => notify(tx, [lin.actor.id ?? ''], { text, ...about, ...how }));
}

const mailsOf = (shop: Shop) =>
  look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('mails')
      .select(['unsubscribeLink', 'foot', 'subject'])
      .where('workspaceId', '=', tx.workspaceId)
      .execute(),
  );

const ask = (method: 'GET' | 'POST', url: string) =>
  world().app.http.inject({
    method,
    url,
    ...(method === 'POST' && {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    }),
  });

const waysOf = async (lin: Context) =>
  (await listNoticeChoices(lin)).items.find(({ kind }) => kind === ruleFailing.key)?.ways;

it('ends mails of the kind when it is pressed, and nothing when a scanner only looks at it', async () => {
  const shop = await world().aShop();
  const { lin, link, foot } = await mailed(shop, false);
  expect(foot).toContain(link.href);

  const shown = await ask('GET', link.pathname);
  expect(shown.statusCode).toBe(303);
  expect(shown.headers.location).toMatch(/\/console\/unsubscribe#token=/);
  expect(await waysOf(lin)).toEqual({ bell: true, mail: true, push: true });

  expect((await ask('POST', link.pathname)).statusCode).toBe(200);
  expect(await waysOf(lin)).toEqual({ bell: true, mail: false, push: true });
  expect((await readNoticeSettings(lin)).settings.mail).toBe('each');
});

it('ends the mails that wait, too, of that kind alone', async () => {
  const shop = await world().aShop();
  const { lin, link } = await mailed(shop, false);
  await chooseNoticeWays(lin, { kind: ruleCalls.key, ways: { bell: true, mail: true, push: false } });
  const tell = (kind: typeof ruleFailing) => aNotice(shop, lin, { kind });
  const isDaily = (mail: 'daily' | 'each') =>
    changeNoticeSettings(lin, { settings: { ...initialNoticeSettings, mail, isUrgentLoud: false } });
  await isDaily('daily');
  await Promise.all([tell(ruleFailing), tell(ruleCalls)]);
  world().pass(10 * 60);
  await world().settle();
  await isDaily('each');
  await Promise.all([tell(ruleFailing), tell(ruleCalls)]);
  expect((await ask('POST', link.pathname)).statusCode).toBe(200);
  world().pass(24 * 3600);
  await world().settle();
  const [first, ...others] = (await mailsOf(shop)).map(({ subject }) => subject);
  expect(others).toEqual([first, first]);
});

it('ends every mail of notices where a rule asked for the mail', async () => {
  const shop = await world().aShop();
  const { lin, link } = await mailed(shop, true);
  expect((await ask('POST', link.pathname)).statusCode).toBe(200);
  expect((await readNoticeSettings(lin)).settings.mail).toBe('none');
});

it('does nothing with a link that was made up or changed', async () => {
  const shop = await world().aShop();
  const { lin, link } = await mailed(shop, false);
  const token = link.pathname.split('/').at(-1) ?? '';
  const [about = '', signature = ''] = token.split('.');
  const other = Buffer.from(Buffer.from(about, 'base64url').toString().replace(ruleFailing.key, '*'));
  for (const bad of ['x', `${other.toString('base64url')}.${signature}`, `${about}.${signature.slice(1)}`]) {
    expect((await ask('POST', `/api/notices/unsubscribe/${bad}`)).statusCode).toBe(404);
  }
  expect(await waysOf(lin)).toEqual({ bell: true, mail: true, push: true });
});
