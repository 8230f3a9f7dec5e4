import { accountWords as words } from '@zhiyin/domain/channels';
import { asSystem } from '#platform/auth/as-system.ts';
import type { Context, Ground } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import { noteTrouble } from '../../accounts/health.ts';
import { type AccountRow, findAccountRow } from '../../accounts/rows.ts';
import type {
  ChannelAdapter,
  InboundEvent,
  Session,
  VendorAnswer,
  VendorCall,
} from '../../adapters/adapter.ts';
import { adapterOf } from '../../adapters/registry.ts';
import { sessionOf } from '../../adapters/session.ts';
import { readSiteKey } from '../../site-key.ts';
import { type UnreadCall, unreadCall } from '../failed/unread.ts';
import { keepBrought } from './keep-brought.ts';

const heardFromMs = 3600_000;
const nothing: VendorAnswer = { status: 200, mediaType: 'text/plain', body: '' };

/** Answers a vendor that asks whether it is really us. @throws Refusal when that was not asked, or not by the vendor. */
export async function answerChallenge(
  ground: Ground,
  address: string,
  exchange: Exchange,
): Promise<typeof answered> {
  const { ctx, row } = await accountAt(ground, address);
  const adapter = adapterOf(ctx.system, row.kind);
  const answer = adapter.challenge?.(sessionOf(ctx.system, row), callOf(exchange, Buffer.alloc(0)));
  if (!answer) throw new Refusal('unknown', words.callbackForged);
  return say(exchange, answer);
}

/**
 * Takes what a vendor brings: keeps it and says so at once; what follows from it is done afterwards.
 *
 * @throws Refusal `unknown` when it is not the vendor's; `missing` when the account is gone or switched off.
 */
export async function receiveCallback(
  ground: Ground,
  address: string,
  body: unknown,
  exchange: Exchange,
): Promise<typeof answered> {
  const { ctx, row } = await accountAt(ground, address);
  const adapter = adapterOf(ctx.system, row.kind);
  const session = sessionOf(ctx.system, row);
  const call = callOf(exchange, Buffer.isBuffer(body) ? body : Buffer.alloc(0));
  const verdict = adapter.verify(session, call);
  if (verdict !== 'genuine') {
    const word = verdict === 'stale' ? words.callbackStale : words.callbackForged;
    if (!isHeardFrom(ctx, row)) {
      const trouble = { failure: 'credentials', detail: word[ctx.locale] } as const;
      await transact(ctx, (tx) => noteTrouble(tx, row.accountId, trouble));
    }
    throw new Refusal('unknown', word);
  }
  const challenge = adapter.challenge?.(session, call);
  if (challenge) return say(exchange, challenge);
  const { events, hints, unreadable } = read(adapter, session, call);
  await keepBrought(ctx, { accountId: row.accountId, events, unreadable, hints: hints ?? null });
  return say(exchange, adapter.accepted ?? nothing);
}

async function accountAt(ground: Ground, address: string): Promise<{ ctx: Context; row: AccountRow }> {
  const named = readSiteKey(address);
  if (!named) throw new Refusal('missing', words.accountNotFound);
  const ctx = asSystem(ground, named.workspaceId, 'callback');
  const row = await look(ctx, (tx) => findAccountRow(tx, named.widgetId));
  if (row.archivedAt !== null) throw new Refusal('missing', words.accountOff);
  return { ctx, row };
}

/** While genuine calls come, a forged one is a stranger's, and says nothing of the account. */
function isHeardFrom({ system }: Context, { lastInAt }: AccountRow): boolean {
  return lastInAt !== null && system.now().getTime() - lastInAt.getTime() < heardFromMs;
}

/** The vendor would bring the same again for ever: what cannot be read is kept as it is instead. */
function read(adapter: ChannelAdapter, session: Session, call: VendorCall): Read {
  try {
    const events = adapter.parse(session, call);
    return { events, hints: adapter.heard?.(session, call) ?? null, unreadable: [] };
  } catch {
    const parts = apart(adapter, call).map((part) => readPart(adapter, session, part));
    return {
      events: parts.flatMap(({ events }) => events),
      hints: null,
      unreadable: parts.flatMap(({ unreadable }) => unreadable),
    };
  }
}

/** What is no call of the vendor's at all stays as it came. */
function apart(adapter: ChannelAdapter, call: VendorCall): readonly VendorCall[] {
  try {
    return adapter.apart?.(call) ?? [call];
  } catch {
    return [call];
  }
}

function readPart(adapter: ChannelAdapter, session: Session, part: VendorCall): Omit<Read, 'hints'> {
  try {
    return { events: adapter.parse(session, part), unreadable: [] };
  } catch {
    return { events: [], unreadable: [unreadCall(part)] };
  }
}

interface Read {
  readonly events: readonly InboundEvent[];
  readonly hints: Readonly<Record<string, string>> | null;
  readonly unreadable: readonly UnreadCall[];
}

function callOf({ request }: Exchange, bytes: Buffer): VendorCall {
  return { method: request.method, query: texts(request.query), headers: texts(request.headers), bytes };
}

/** Of what comes twice, what came first. */
function texts(given: unknown): Record<string, string> {
  const entries = Object.entries({ ...(typeof given === 'object' ? given : {}) } satisfies object);
  return Object.fromEntries(
    entries.flatMap(([name, value]: [string, unknown]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return typeof first === 'string' ? [[name, first] as const] : [];
    }),
  );
}

function say({ reply }: Exchange, { status, mediaType, body }: VendorAnswer): typeof answered {
  reply.code(status).header('content-type', `${mediaType}; charset=utf-8`).send(body);
  return answered;
}
