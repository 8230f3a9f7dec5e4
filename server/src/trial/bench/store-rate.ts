import { sendVisitorMessage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { inbox } from '#modules/inbox';
import type { Context } from '#platform/context.ts';
import type { OwnServer } from '../own-server.ts';
import { openConfiguredSystem, shopContext } from './fill.ts';
import { type Act, type Timed, timed } from './timed.ts';

const text = '你好，请问这件还有货吗？想今天拍下。';

/**
 * How many messages one process stores, without HTTP: the action that the visitor's endpoint runs, with all it writes
 * (the conversation, the message, the fact), while the server gives the facts their positions.
 */
export async function storeRate(server: OwnServer, connections: number, seconds: number): Promise<Timed> {
  const opened = await openConfiguredSystem(server);
  try {
    const { ctx } = await shopContext(opened.system);
    const store = actionOf(sendVisitorMessage.name);
    const visitors = Array.from({ length: connections }, () => asVisitor(ctx));
    const act: Act = (lane) => {
      const visitor = visitors[lane] ?? ctx;
      const body = { clientMessageId: v7(), text };
      return store(visitor, { params: {}, query: {}, body });
    };
    return await timed(act, connections, seconds);
  } finally {
    await opened.close();
  }
}

type Action = (ctx: Context, input: { params: object; query: object; body: object }) => Promise<unknown>;

/** What an endpoint of the inbox runs, without the HTTP around it. */
export function actionOf(name: string): Action {
  const actions = new Map<string, unknown>();
  inbox.routes({
    inside: (endpoint, handler) => void actions.set(endpoint.name, handler),
    outside: () => undefined,
  });
  const action = actions.get(name);
  if (!isAction(action)) throw new Error(`nothing serves ${name}`);
  return action;
}

function isAction(found: unknown): found is Action {
  return typeof found === 'function';
}

/** A new visitor of the shop's page. */
export function asVisitor(ctx: Context): Context {
  const actor = {
    kind: 'visitor',
    id: v7(),
    permissions: new Set<string>(),
    teamIds: [],
    channelId: v7(),
  } as const;
  return { ...ctx, actor };
}
