import { isIP } from 'node:net';
import WebSocket from 'ws';
import { AskFailure, type AskSession } from './asked-kind.ts';
import { callTop } from './taobao-call.ts';
import { frameTypes, readFrame, type TmcFrame, tmcSign, wishes, writeFrame } from './tmc-frame.ts';

/** How often waiting messages are asked for: they do not come by themselves. */
const pullMs = 5_000;
/** A line that no question was asked beside for so long is closed: another process asks now, or nobody. */
const keptMs = 5 * 60_000;
/** After a line ended none is opened for so long: one that was turned away does not knock all the time. */
const restMs = 5 * 60_000;
const frameBytesMax = 1024 * 1024;
const group = 'default';
/** What we want to hear of; the list that is sent last counts alone. */
const topics = [
  ...[
    ...['TradeCreate', 'TradeBuyerPay', 'TradeSellerShip', 'TradePartlyRefund', 'TradeSuccess', 'TradeClose'],
    ...['TradeMemoModified', 'TradeRated', 'TradeTimeoutRemind', 'AdvanceDisburse'],
  ].map((name) => `taobao_trade_${name}`),
  ...[
    ...['RefundCreated', 'RefundSellerAgreeAgreement', 'RefundSellerRefuseAgreement'],
    ...['RefundBuyerModifyAgreement', 'RefundBuyerReturnGoods', 'RefundCreateMessage', 'RefundSuccess'],
    ...['RefundClosed', 'TaobaoInterApplied', 'TaobaoIntervened'],
  ].map((name) => `taobao_refund_${name}`),
].join(',');
/** Subjects after which orders or claims are not as they were. */
const isOfOrders = /^taobao_(trade|refund)_/;

type Id = NonNullable<TmcFrame['fields'][string]>;

/** What hears of a line. */
interface Ears {
  onNews(): Promise<void>;
  /** It is over, and why; what is said first counts. */
  end(why: string): void;
}

/** A connection of this process. Whatever it says is only ever a hint to ask. */
interface Line {
  readonly key: string;
  readonly socket: Promise<WebSocket>;
  readonly idle: NodeJS.Timeout;
  /** When a question was asked beside it last. */
  seenAt: Date;
  /** When and why it ended; null while it is held. */
  ended: { readonly at: Date; readonly why: string } | null;
}

const lines = new Map<string, Line>();

/**
 * Holds Taobao's message service open for a connection that names its address: when an order changes, it is asked for at
 * once. Nothing is lost without it, so whatever goes wrong ends the line, and a question some minutes later opens another.
 */
export function listenToTmc(session: AskSession, onNews: () => Promise<void>): void {
  const { connectionId, now } = session;
  const { pushes } = session.answers;
  const key = JSON.stringify(session.answers);
  const known = lines.get(connectionId);
  if (known && known.key === key && !isRested(known, now)) {
    known.seenAt = now;
    return void known.idle.refresh();
  }
  closeLine(connectionId);
  if (pushes === undefined) return;
  const idle = setTimeout(() => closeLine(connectionId), keptMs).unref();
  const end = (why: string): void => {
    line.ended ??= { at: line.seenAt, why: sayable(why) };
  };
  const socket = openLine(session, pushes, { onNews, end });
  const line: Line = { key, socket, idle, seenAt: now, ended: null };
  lines.set(connectionId, line);
  socket.catch((error: unknown) => end(error instanceof Error ? error.message : String(error)));
}

/** Why a connection hears of nothing at the moment, in the words of whoever ended it; null when it does, or should not. */
export function troubleOfTmc(connectionId: string): string | null {
  return lines.get(connectionId)?.ended?.why ?? null;
}

function isRested({ ended }: Line, now: Date): boolean {
  return ended !== null && now.getTime() - ended.at.getTime() >= restMs;
}

/** What a database keeps of words that came over a line. */
function sayable(why: string): string {
  return new AskFailure('unreachable', why).message;
}

function closeLine(connectionId: string): void {
  const line = lines.get(connectionId);
  if (!line) return;
  lines.delete(connectionId);
  clearTimeout(line.idle);
  line.socket.then(
    (socket) => socket.terminate(),
    () => undefined,
  );
}

/** @throws AskFailure when we may hear of nothing, Refusal when the address is not one of the open internet */
async function openLine(session: AskSession, address: string, ears: Ears): Promise<WebSocket> {
  const url = new URL(address);
  const port = Number(url.port) || (url.protocol === 'wss:' ? 443 : 80);
  const checked = await session.addressOf(url.hostname.replace(/^\[|\]$/g, ''), port);
  const family = isIP(checked);
  await callTop(session, 'taobao.tmc.user.permit', { topics });
  const socket = new WebSocket(url, {
    maxPayload: frameBytesMax,
    handshakeTimeout: 10_000,
    perMessageDeflate: false,
    // To the very address that was checked, whatever the name says a moment later.
    lookup: (_host, options, answer) =>
      options.all ? answer(null, [{ address: checked, family }]) : answer(null, checked, family),
  });
  talk(socket, session, ears);
  return socket;
}

/** Connects as the application, asks for what waits, and confirms each message once the news is passed on. */
function talk(socket: WebSocket, { answers }: AskSession, { onNews, end }: Ears): void {
  const { appKey = '', appSecret = '' } = answers;
  let token: string | undefined;
  let pulling: NodeJS.Timeout | undefined;
  const send = (frame: TmcFrame): void => socket.send(writeFrame(frame), { binary: true });
  const wish = (fields: TmcFrame['fields']): void => {
    if (token !== undefined) send({ type: frameTypes.send, token, fields });
  };
  socket.on('open', () => send(connectFrame(appKey, appSecret, String(Date.now()))));
  const hangUp = (why: string): void => {
    end(why);
    socket.terminate();
  };
  const confirm = (id: Id): void => wish({ __kind: wishes.confirm, id });
  const passOn = oneAtATime(onNews, confirm);
  socket.on('error', (error) => hangUp(error.message));
  socket.on('close', (code) => {
    clearInterval(pulling);
    end(`the line was closed (${code})`);
  });
  socket.on('message', (data: Buffer) => {
    const frame = frameOf(data);
    if (!frame) return hangUp('what came is no frame');
    if (frame.type === frameTypes.connected && frame.status)
      return hangUp(`${frame.phrase ?? 'turned away'} (${frame.status})`);
    if (frame.type === frameTypes.connected) {
      token = frame.token;
      pulling = setInterval(() => wish({ __kind: wishes.pull }), pullMs).unref();
      return wish({ __kind: wishes.pull });
    }
    const { id = null, topic } = frame.fields;
    if (frame.type !== frameTypes.send || id === null) return;
    if (isOfOrders.test(String(topic))) passOn(id);
    else confirm(id);
  });
}

/** Passes news on one at a time: what comes meanwhile is one piece of news more. What is not confirmed comes again. */
function oneAtATime(onNews: () => Promise<void>, confirm: (id: Id) => void): (id: Id) => void {
  const waiting = new Set<Id>();
  let isPassing = false;
  const passAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      const ids = [...waiting];
      waiting.clear();
      await onNews().then(
        () => ids.forEach(confirm),
        () => undefined,
      );
    }
    isPassing = false;
  };
  return (id) => {
    waiting.add(id);
    if (isPassing) return;
    isPassing = true;
    void passAll();
  };
}

/** The frame with which an application makes itself known. */
export function connectFrame(appKey: string, secret: string, timestamp: string): TmcFrame {
  return {
    type: frameTypes.connect,
    fields: {
      ...{ app_key: appKey, group_name: group, timestamp, sign: tmcSign(secret, appKey, group, timestamp) },
      ...{ sdk: 'zhiyin', intranet_ip: '127.0.0.1' },
    },
  };
}

function frameOf(data: Buffer): TmcFrame | null {
  try {
    return readFrame(data);
  } catch {
    return null;
  }
}
