import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import type { Shop, World } from './world.ts';

/** A shop's portal, and somebody who comes to it over HTTP. */
export interface Door {
  readonly shop: Shop;
  readonly shopKey: string;
  /** Posts below `/api`, as a page of ours does. */
  post(path: string, body: object, token?: string): Promise<Answered>;
  get(path: string, token?: string): Promise<Answered>;
  /** Asks for a code by mail, and answers what the browser and what the mailbox then hold. */
  askCode(email: string): Promise<{ ticket: string; code: string }>;
  /** Goes through the door with a mailed code. */
  enter(email: string): Promise<{ token: string; customerId: string }>;
}

interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever was answered
  readonly body: any;
}

/** Opens a portal in a fresh shop. */
export async function aPortal(world: World): Promise<Door> {
  const shop = await world.aShop();
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .insertInto('portals')
      .values({
        workspaceId: tx.workspaceId,
        isOn: true,
        colour: '#b3402a',
        titleZh: '我的会话',
        titleEn: 'My conversations',
        welcomeZh: '您好',
        welcomeEn: 'Hello',
        formIds: [],
      })
      .execute(),
  );
  const shopKey = Buffer.from(shop.workspaceId.replaceAll('-', ''), 'hex').toString('base64url');
  const call = async (method: 'GET' | 'POST', path: string, token?: string, body?: object) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const payload = body === undefined ? {} : { payload: body };
    const answer = await world.app.http.inject({ method, url: `/api${path}`, headers, ...payload });
    return { status: answer.statusCode, body: answer.json() };
  };
  const post: Door['post'] = (path, body, token) => call('POST', path, token, body);
  const askCode: Door['askCode'] = async (email) => {
    const asked = await post(`/portals/${shopKey}/codes`, { email, locale: 'en' });
    if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
    return { ticket: asked.body.ticket, code: await lastCode(shop.asSystem(), email) };
  };
  return {
    shop,
    shopKey,
    post,
    get: (path, token) => call('GET', path, token),
    askCode,
    enter: async (email) => {
      const given = await askCode(email);
      return (await post(`/portals/${shopKey}/entries/code`, { ...given, locale: 'en' })).body;
    },
  };
}

/** The code in the newest mail to an address. */
async function lastCode(ctx: Context, email: string): Promise<string> {
  const mail = await look(ctx, (tx) =>
    tx.db
      .selectFrom('mails')
      .select('link')
      .where('workspaceId', '=', tx.workspaceId)
      .where('recipient', '=', email.toLowerCase())
      .orderBy('mailId', 'desc')
      .executeTakeFirstOrThrow(),
  );
  return mail.link?.split('#code=')[1] ?? '';
}
