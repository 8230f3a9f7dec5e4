import { isIP } from 'node:net';
import WebSocket from 'ws';
import type { AskSession } from './asked-kind.ts';
import { callTop } from './taobao-call.ts';
import { frameTypes, readFrame, type TmcFrame, tmcSign, wishes, writeFrame } from './tmc-frame.ts';

/** How often waiting messages are asked for: they do not come by themselves. */
const pullMs = 5_000;
/** A line that no question was asked beside for so long is closed: another process asks now, or nobody. */
const keptMs = 5 * 60_000;
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

/** A connection of this process. Whatever it says is only ever a hint to ask. */
interface Line {
  readonly key: string;
  readonly socket: Promise<WebSocket>;
  ending: NodeJS.Timeout;
}

const lines = new Map<string, Line>();

/**
 * Holds Taobao's message service open for a connection that names its address: when an order changes, it is asked for at
 * once. Nothing is lost without it, so whatever goes wrong ends the line, and the next question opens another.
 */
export function listenToTmc(session: AskSession, onNews: () => Promise<void>): void {
  const { pushes } = session.answers;
  const key = JSON.stringify(session.answers);
  const known = lines.get(session.connectionId);
  if (known && known.key === key) return void known.ending.refresh();
  closeLine(session.connectionId);
  if (pushes === undefined) return;
  const { connectionId } = session;
  const ending = setTimeout(() => closeLine(connectionId), keptMs).unref();
  const line: Line = { key, ending, socket: openLine(session, pushes, onNews) };
  lines.set(connectionId, line);
  const forget = (): void => {
    if (lines.get(connectionId) === line) closeLine(connectionId);
  };
  line.socket.then((socket) => socket.on('close', forget), forget);
}

function closeLine(connectionId: string): void {
  const line = lines.get(connectionId);
  if (!line) return;
  lines.delete(connectionId);
  clearTimeout(line.ending);
  line.socket.then(
    (socket) => socket.terminate(),
    () => undefined,
  );
}

/** @throws AskFailure when we may hear of nothing, Refusal when the address is not one of the open internet */
async function openLine(
  session: AskSession,
  address: string,
  onNews: () => Promise<void>,
): Promise<WebSocket> {
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
  talk(socket, session, onNews);
  return socket;
}

/** Connects as the application, asks for what waits, and confirms each message once the news is passed on. */
function talk(socket: WebSocket, { answers }: AskSession, onNews: () => Promise<void>): void {
  const { appKey = '', appSecret = '' } = answers;
  let token: string | undefined;
  let pulling: NodeJS.Timeout | undefined;
  const send = (frame: TmcFrame): void => socket.send(writeFrame(frame), { binary: true });
  const wish = (fields: TmcFrame['fields']): void => {
    if (token !== undefined) send({ type: frameTypes.send, token, fields });
  };
  socket.on('open', () => send(connectFrame(appKey, appSecret, String(Date.now()))));
  socket.on('error', () => socket.terminate());
  socket.on('close', () => clearInterval(pulling));
  socket.on('message', (data: Buffer) => {
    const frame = frameOf(data);
    if (!frame || (frame.type === frameTypes.connected && frame.status)) return socket.terminate();
    if (frame.type === frameTypes.connected) {
      token = frame.token;
      pulling = setInterval(() => wish({ __kind: wishes.pull }), pullMs).unref();
      return wish({ __kind: wishes.pull });
    }
    const { id = null, topic } = frame.fields;
    if (frame.type !== frameTypes.send || id === null) return;
    const passedOn = isOfOrders.test(String(topic)) ? onNews() : Promise.resolve();
    // What is not confirmed comes again.
    passedOn.then(
      () => wish({ __kind: wishes.confirm, id }),
      () => undefined,
    );
  });
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
