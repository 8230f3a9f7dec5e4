import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { aVisitAnswer } from '../shapes.ts';
import { acceptSocket, type Socket } from './socket.ts';
import { type Fact, Store } from './store.ts';

/**
 * Stands in for the server where only the widget is looked at: its three requests, its socket, its files. It keeps what
 * it stores in a file, so it may be killed at any moment. Run: `node server.ts PORT FILE`. What an agent would do is
 * asked for at `/stand-in/…`; `?fate=cut` kills it after it has stored the next message and before it answers.
 */
const [port = '4100', file = '/tmp/zhiyin-stand-in.json'] = process.argv.slice(2);
const store = new Store(file);
const widget = join(import.meta.dirname, '../..');
const sockets = new Map<Socket, string>();
let fate = '';

type Answer = { status: number; body: unknown };
const refusal = (status: number, kind: string, message: string): Answer => ({
  status,
  body: { error: { kind, reason: `stand-in.${kind}`, message, fields: [], requestId: 'r' } },
});

const server = createServer((request, response) => {
  void bodyOf(request).then((body) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/api/')) {
      const { status, body: answer } = api(url, request, body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } else if (url.pathname.startsWith('/stand-in/')) agent(url, response);
    else serveFile(url.pathname, response);
  });
});

function api(
  { pathname, searchParams }: URL,
  request: IncomingMessage,
  body: Record<string, unknown>,
): Answer {
  if (pathname === '/api/widget/visits') return visit(body);
  const visitor = /^Bearer visitor-(.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (visitor === undefined) return refusal(401, 'unknown', 'no such visitor');
  const done: Answer = { status: 200, body: { done: true } };
  if (pathname === '/api/widget/queue') return { status: 200, body: { place: null, isSomebodyThere: true } };
  if (pathname === '/api/widget/asks')
    return {
      status: 200,
      body: { question: { zh: '', en: '' }, items: [], surveys: [], suggestionUrl: null },
    };
  if (pathname !== '/api/widget/messages') return done;
  if (request.method === 'GET') {
    const part = Object.fromEntries([...searchParams].map(([name, value]) => [name, Number(value)]));
    return { status: 200, body: store.read(visitor, { limit: 100, ...part }) };
  }
  const text = String(body['text']);
  if (text.includes('refuse me')) return refusal(422, 'invalid', 'This text is not allowed here.');
  const known = store.facts.length;
  const answer = store.say(visitor, 'customer', String(body['clientMessageId']), text);
  if (fate === 'cut') process.kill(process.pid, 'SIGKILL');
  tell(store.facts.slice(known));
  return { status: 200, body: answer };
}

function visit({ siteKey, locale, token }: Record<string, unknown>): Answer {
  if (siteKey !== 'demo')
    return refusal(404, 'missing', locale === 'zh' ? '没有这个聊天窗口。' : 'There is no such chat.');
  const kept = typeof token === 'string' && token.startsWith('visitor-') ? token : `visitor-${randomUUID()}`;
  const shopName = locale === 'zh' ? '山隅茶事' : 'Hillside Tea';
  const greeting = locale === 'zh' ? '您好，想喝点什么茶？' : 'Hello! Looking for a tea, or for your parcel?';
  return { status: 200, body: aVisitAnswer({ token: kept, customerId: kept, greeting, shopName }) };
}

function agent({ pathname, searchParams }: URL, response: ServerResponse): void {
  const [visitor = ''] = store.visitors();
  const known = store.facts.length;
  fate = searchParams.get('fate') ?? fate;
  if (pathname === '/stand-in/reply')
    store.say(visitor, 'member', randomUUID(), searchParams.get('text') ?? '');
  if (pathname === '/stand-in/close') store.close(visitor);
  if (pathname === '/stand-in/restart') {
    for (const socket of sockets.keys()) {
      socket.send({ type: 'restart', afterMs: 600 });
      socket.close(1012);
    }
  }
  if (pathname === '/stand-in/refuse-tokens') for (const socket of sockets.keys()) socket.close(4001);
  tell(store.facts.slice(known));
  response.setHeader('content-type', 'application/json').end(JSON.stringify(store.messagesOf(visitor)));
}

function tell(facts: readonly Fact[]): void {
  for (const [socket, visitor] of sockets) sendFacts(socket, visitor, facts);
}

function sendFacts(socket: Socket, visitor: string, facts: readonly Fact[]): void {
  const seen = facts.filter((fact) => fact.subjectId === visitor);
  if (seen.length > 0) socket.send({ type: 'facts', position: store.facts.length, facts: seen });
}

server.on('upgrade', (request, duplex) => {
  const onText = (text: string, socket: Socket): void => {
    const { type, after, token } = JSON.parse(text);
    if (type === 'ping') {
      socket.send({ type: 'pong' });
      return;
    }
    const visitor = String(token).replace('visitor-', '');
    const position = Math.min(after ?? store.facts.length, store.facts.length);
    sockets.set(socket, visitor);
    socket.send({ type: 'welcome', position });
    sendFacts(socket, visitor, store.facts.slice(position));
  };
  acceptSocket(request, duplex, onText, (socket) => void sockets.delete(socket));
});

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const framePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:";
const pagePolicy = "default-src 'none'; script-src http:; style-src 'self'; img-src 'self'; frame-src http:";

function serveFile(pathname: string, response: ServerResponse): void {
  const path = pathname.replace(/\.\./g, '').replace(/^\/widget\//, '/dist/');
  const found = join(widget, extname(path) === '' ? join(path, 'index.html') : path);
  if (!existsSync(found)) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', types[extname(found)] ?? 'application/octet-stream');
  // As strict as the server's own, so that what it would forbid is found here.
  response.setHeader('content-security-policy', pathname.startsWith('/widget/') ? framePolicy : pagePolicy);
  response.end(extname(found) === '.html' ? filled(found) : readFileSync(found));
}

function filled(page: string): string {
  return readFileSync(page, 'utf8').replaceAll('__SITE_KEY__', 'demo');
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : {};
}

server.listen(Number(port), () => process.stdout.write(`stand-in on ${port}\n`));
