import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createAccount, listAccounts } from '@zhiyin/domain/channels';
import { createTransport } from 'nodemailer';
import type { OwnedShop } from '../shop.ts';

/** How many mails come, of how many threads, by how many connections. */
export interface MailSize {
  readonly mails: number;
  readonly threads: number;
  readonly connections: number;
}

/** What came of it. */
export interface MailRate {
  readonly perSecond: number;
  /** From the first mail until all of them stood in conversations. */
  readonly inConversationsSeconds: number;
  readonly kept: number;
  readonly wanted: number;
}

const takenInMax = 600;
const address = 'bench@shop.example';

/** Mail servers hand mails to the shop's own receiver: each is read, judged, threaded and kept before it is answered for. */
export async function mailRate(shop: OwnedShop, port: number, size: MailSize): Promise<MailRate> {
  const answers = {
    address,
    reception: 'smtp',
    'sign-in': 'password',
    'smtp-host': 'localhost',
    'smtp-security': 'none',
  };
  const { accountId } = await shop.asOwner(createAccount, { body: { kind: 'mail', name: 'Bench', answers } });
  const post = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: size.connections,
    maxMessages: size.mails,
    ignoreTLS: true,
  });
  const startedMs = performance.now();
  const seconds = () => (performance.now() - startedMs) / 1000;
  const envelope = { from: 'buyer@example.invalid', to: [address] };
  const flights = Array.from({ length: size.mails }, (_, at) =>
    post.sendMail({ envelope, raw: mailOf(at, size.threads) }).then(
      () => 1,
      () => 0,
    ),
  );
  const answered = (await Promise.all(flights)).reduce((sum: number, one) => sum + one, 0);
  const perSecond = Math.round(answered / seconds());
  post.close();
  const waiting = async () =>
    (await shop.asOwner(listAccounts)).items.find((one) => one.accountId === accountId)?.waitingIn ?? 0;
  while ((await waiting()) > 0 && seconds() < takenInMax) await pause(250);
  return {
    perSecond,
    inConversationsSeconds: Math.round(seconds() * 10) / 10,
    kept: answered,
    wanted: size.mails,
  };
}

/** One line for the table. */
export function sayMail({ perSecond, inConversationsSeconds, kept, wanted }: MailRate): string {
  return `mail by the own receiver: ${perSecond}/s read and kept · ${kept} of ${wanted} in conversations ${inConversationsSeconds} s after the first`;
}

/** Half text, half HTML with a quote below, as mail programs write. */
function mailOf(at: number, threads: number): string {
  const thread = at % threads;
  const text = `第 ${at} 封：还没收到货，麻烦查一下。\r\n\r\n于2026年10月1日写道：\r\n> 您好，已为您登记。\r\n`;
  const html = `<p>第 ${at} 封：还没收到货，麻烦查一下。</p><blockquote type="cite"><p>您好，已为您登记。</p></blockquote>`;
  const part = (type: string, body: string) =>
    `--B\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`;
  return [
    `From: "Buyer ${thread}" <buyer-${thread}@example.invalid>`,
    `To: ${address}`,
    `Subject: order ${thread}`,
    // The first of each thread is the one that the others answer.
    `Message-ID: <${at < threads ? `first-${thread}` : randomUUID()}@example.invalid>`,
    ...(at < threads ? [] : [`In-Reply-To: <first-${thread}@example.invalid>`]),
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="B"',
    '',
    `${part('text/plain', text)}${part('text/html', html)}--B--`,
    '',
  ].join('\r\n');
}
