import { describe, expect, it } from 'vitest';
import { type GraphApi, metaSignature } from '../stand-ins/graph-api.ts';
import type { World } from '../world.ts';
import { type ChannelDesk, openChannelDesk } from './channel-desk.ts';
import type { VendorPush, VendorSaid, VendorSide } from './vendor-side.ts';

export const meta = {
  secret: '0123456789abcdef0123456789abcdef',
  token: 'EAASYNTHETICtokenOfTheShop',
  verify: 'a verify token'.replaceAll(' ', '-').padEnd(20, '-'),
};

/** A call as Meta signs it: what is not ASCII is escaped before. */
export function signedByMeta(body: object): VendorPush {
  const payload = JSON.stringify(body).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const headers = {
    'content-type': 'application/json',
    'x-hub-signature-256': metaSignature(meta.secret, payload),
  };
  return { headers, payload };
}

/** What a page is told when somebody writes. */
export function pageEvent(
  object: string,
  { customer, at }: Pick<VendorSaid, 'customer' | 'at'>,
  more: object,
): VendorPush {
  const messaging = [{ sender: { id: customer }, recipient: { id: 'P1' }, timestamp: at.getTime(), ...more }];
  return signedByMeta({ object, entry: [{ id: 'P1', time: at.getTime(), messaging }] });
}

/** The vendor's side of a page's channel. */
export function pageSide(kind: string, object: string, graph: GraphApi): VendorSide {
  const event = (said: VendorSaid, message: object): VendorPush => {
    graph.wrote(said.customer, said.at);
    return pageEvent(object, said, { message: { mid: `m_${said.id}`, ...message } });
  };
  return {
    kind,
    server: graph,
    answers: { ...meta, base: graph.url },
    signsBody: true,
    signsWhen: false,
    isIdempotent: false,
    push: (_account, said) => event(said, { text: said.text }),
    pushUnknown: (_account, said) => event(said, { attachments: [{ type: 'template', payload: null }] }),
    pushGarbage: () => signedByMeta({ object, entry: 'none' }),
  };
}

/** What Messenger and Instagram have in common, beyond what every channel does. */
export function behavesAsAPage(
  world: () => World,
  object: string,
  side: () => VendorSide,
  graph: () => GraphApi,
): void {
  describe('a page', () => {
    const said = (text: string, id: number): VendorSaid => ({
      id,
      customer: '501',
      text,
      at: world().system.now(),
    });
    const aDesk = async () => {
      graph().feel('take');
      graph().taken.length = 0;
      graph().grounds.length = 0;
      return openChannelDesk(world(), side());
    };
    const push = (what: VendorSaid) => {
      graph().wrote(what.customer, what.at);
      return pageEvent(object, what, { message: { mid: `p_${what.id}`, text: what.text } });
    };

    it('answers Meta’s question, and nobody else’s', async () => {
      const desk = await aDesk();
      const query = {
        'hub.mode': 'subscribe',
        'hub.challenge': '1158201444',
        'hub.verify_token': meta.verify,
      };
      expect(await desk.ask(query)).toEqual({ status: 200, body: '1158201444' });
      expect((await desk.ask({ ...query, 'hub.verify_token': 'wrong' })).status).toBe(401);
    });

    it('answers within a day, as a person for a week, and says why no longer', async () => {
      const desk = await aDesk();
      await desk.bring(push(said('你好', 101)));
      await desk.reply('一');
      world().pass(25 * 3600);
      await desk.reply('二');
      expect(graph().grounds).toEqual(['RESPONSE', 'MESSAGE_TAG HUMAN_AGENT']);
      world().pass(6 * 24 * 3600);
      const { way } = await desk.outside();
      expect(way).toMatchObject({ reply: 'closed' });
      expect(way?.afterWindow?.en).toContain('seven days');
      await expect(desk.reply('三')).rejects.toMatchObject({ kind: 'conflict' });
    });

    /** As Meta tells of what was written as the page: by us, or by colleagues in Meta's own inbox. */
    const echoOf = (mid: string, more: object, to = '501') => {
      const message = { mid, is_echo: true, app_id: 1517776481860111, ...more };
      return pageEvent(
        object,
        { customer: 'P1', at: world().system.now() },
        { recipient: { id: to }, message },
      );
    };
    const words = async (desk: ChannelDesk) =>
      (await desk.messages()).map(({ visibility, text }) => `${visibility}: ${text}`);

    it('notes what the shop wrote in Meta’s own inbox, once, and nothing of what went out from here', async () => {
      const desk = await aDesk();
      await desk.bring(push(said('你好', 111)));
      expect(await desk.customerName()).toBe('林小雨');
      await desk.reply('您好');
      const [sent] = graph().taken;
      await desk.bring(echoOf(sent?.externalId ?? '', { text: '您好' }));
      const picture = { type: 'image', payload: { url: 'https://cdn.example/1.jpg' } };
      for (const _again of [1, 2]) {
        await desk.bring(echoOf('e1', { text: '我在手机上回您' }));
        await desk.bring(echoOf('e2', { attachments: [picture, { type: 'template', payload: null }] }));
      }
      await desk.bring(echoOf('e1', { is_deleted: true }));
      expect(await words(desk)).toEqual([
        'public: 你好',
        'public: 您好',
        'note: (The shop answered in the vendor’s own app) 我在手机上回您',
        'note: (The shop answered in the vendor’s own app) [image-1.jpg] [template]',
      ]);
    });

    it('knows by what Meta tells of it that what nobody knew of was taken', async () => {
      const desk = await aDesk();
      await desk.bring(push(said('你好', 131)));
      graph().feel('take-and-hang-up');
      const messageId = await desk.reply('只发一次');
      expect((await desk.outside()).deliveries).toMatchObject([{ messageId, failure: 'unsure' }]);
      await desk.bring(echoOf(graph().taken[0]?.externalId ?? '', { text: '只发一次' }));
      expect((await desk.outside()).deliveries).toMatchObject([{ messageId, state: 'sent', failure: null }]);
      expect(await words(desk)).toEqual(['public: 你好', 'public: 只发一次']);
    });

    it('leaves alone what the shop writes there to somebody who has never written', async () => {
      const desk = await aDesk();
      await desk.bring(echoOf('e3', { text: '新品上市' }, '502'));
      expect(await desk.messages()).toEqual([]);
      await desk.bring(push(said('你好', 132)));
      expect(await words(desk)).toEqual(['public: 你好']);
    });

    it('takes buttons, changes and what was taken back', async () => {
      const desk = await aDesk();
      await desk.bring(push(said('一', 121)));
      const tell = (seconds: number, more: object) => {
        const at = new Date(world().system.now().getTime() + seconds * 1000);
        return desk.bring(pageEvent(object, { customer: '501', at }, more));
      };
      await tell(1, { postback: { mid: 'pb1', title: '查物流', payload: 'TRACK' } });
      await tell(2, { message_edit: { mid: 'p_121', text: '两' } });
      await tell(3, { message: { mid: 'p_121', is_deleted: true } });
      await tell(4, { reaction: { mid: 'p_121', emoji: '👍' } });
      const texts = (await desk.messages()).map(({ text }) => text);
      expect(texts).toEqual(['一', '查物流', '(edited) 两']);
      // What was taken back stays, and is told.
      expect((await desk.outside()).recalled).toEqual([1]);
    });

    it('is found well by a live check, and in trouble when the token ended', async () => {
      const desk = await aDesk();
      expect(await desk.check()).toMatchObject({ state: 'well', knownAs: '茶禾 Chahe' });
      expect(graph().subscribed.at(-1)).toContain('messages');
      graph().feel('unauthorised');
      expect(await desk.check()).toMatchObject({ state: 'trouble', failure: 'credentials' });
    });
  });
}
