import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What the owner of a mailbox does on the provider's page. */
export type ConsentMood = 'agree' | 'decline' | 'agree-in-part';

/** A provider of mailboxes on loopback (RFC 6749, 7636, 9700): it refuses what Google and Microsoft refuse. */
export interface ConsentProvider {
  readonly port: number;
  readonly authoriseUrl: string;
  readonly tokenUrl: string;
  /** Every token that still opens the mailbox. */
  readonly rights: ReadonlySet<string>;
  /** What was asked at the token endpoint. */
  readonly asked: Record<string, string>[];
  feel(mood: ConsentMood): void;
  /** Answers everything like a server that is down. */
  fail(isDown: boolean): void;
  /** Where the page sends the browser back to, once its owner has decided. @throws when the page itself refuses. */
  decide(url: string): URL;
  /** The owner takes the right away. */
  withdraw(): void;
  close(): Promise<void>;
}

interface Code {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly scope: string;
  isUsed: boolean;
  right: string | null;
}

const client = { id: 'client-1', secret: 'hush' };
const scope = 'https://mail.google.com/';

/** @param redirectUri the one that the shop's owner registered there */
export async function openConsentProvider(redirectUri: string): Promise<ConsentProvider> {
  const codes = new Map<string, Code>();
  const rights = new Set<string>();
  const asked: Record<string, string>[] = [];
  let mood: ConsentMood = 'agree';
  let isDown = false;
  const server = createServer((request, response) => {
    void formOf(request).then((form) => {
      asked.push(form);
      if (isDown) return void response.writeHead(503).end();
      const [status, body] = tokenFor(form, codes, rights);
      say(response, status, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  return {
    ...{ port, rights, asked, authoriseUrl: `${origin}/authorise`, tokenUrl: `${origin}/token` },
    feel: (next) => {
      mood = next;
    },
    fail: (isNow) => {
      isDown = isNow;
    },
    decide: (url) => decide(new URL(url), redirectUri, mood, codes),
    withdraw: () => rights.clear(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A wrong client or an address that is not registered is said on the page: the browser is sent nowhere. */
function decide(url: URL, registered: string, mood: ConsentMood, codes: Map<string, Code>): URL {
  const given = (name: string): string => url.searchParams.get(name) ?? '';
  if (given('client_id') !== client.id) throw new Error('invalid_client');
  if (given('redirect_uri') !== registered) throw new Error('redirect_uri_mismatch');
  const back = new URL(registered);
  back.searchParams.set('state', given('state'));
  const isSound =
    given('response_type') === 'code' &&
    given('code_challenge_method') === 'S256' &&
    /^[\w-]{43}$/.test(given('code_challenge'));
  const error = !isSound ? 'invalid_request' : mood === 'decline' ? 'access_denied' : null;
  if (error) {
    back.searchParams.set('error', error);
    return back;
  }
  const code = randomUUID();
  const agreed = mood === 'agree' ? given('scope') : 'openid';
  codes.set(code, {
    challenge: given('code_challenge'),
    redirectUri: registered,
    scope: agreed,
    isUsed: false,
    right: null,
  });
  back.searchParams.set('code', code);
  return back;
}

type Answer = readonly [status: number, body: object];

function tokenFor(form: Record<string, string>, codes: Map<string, Code>, rights: Set<string>): Answer {
  const isOurs = form['client_id'] === client.id && form['client_secret'] === client.secret;
  if (!isOurs) return [401, { error: 'invalid_client' }];
  if (form['grant_type'] === 'refresh_token') {
    const isGood = rights.has(form['refresh_token'] ?? '');
    return isGood ? [200, granted(scope)] : refused('Token has been expired or revoked.');
  }
  const code = codes.get(form['code'] ?? '');
  if (!code || code.redirectUri !== form['redirect_uri']) return refused('Bad Request');
  if (code.isUsed) {
    // A code that comes twice was overheard: what was given for it is withdrawn (RFC 6749, 4.1.2).
    if (code.right) rights.delete(code.right);
    return refused('The code was used already.');
  }
  code.isUsed = true;
  const proof = createHash('sha256')
    .update(form['code_verifier'] ?? '')
    .digest('base64url');
  if (proof !== code.challenge) return refused('Invalid code verifier.');
  code.right = `right-${randomUUID()}`;
  rights.add(code.right);
  return [200, { ...granted(code.scope), refresh_token: code.right }];
}

function granted(scope: string): object {
  return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 3599, scope };
}

function refused(description: string): Answer {
  return [400, { error: 'invalid_grant', error_description: description }];
}

async function formOf(request: IncomingMessage): Promise<Record<string, string>> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Object.fromEntries(new URLSearchParams(Buffer.concat(pieces).toString('utf8')));
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
