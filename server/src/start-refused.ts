import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Text } from '@zhiyin/domain/kit';
import { doctorWords } from '#platform/doctor/words.ts';

/** The server cannot start as it is set up; the message says why and the way out, in both languages. */
class StartRefused extends Error {
  constructor({ zh, en }: Text, cause?: unknown) {
    super(`${zh}\n${en}`, { cause });
    this.name = 'StartRefused';
  }
}

/** Why no port could be opened, and what else may be tried; anything that is not about ports stays as it is. */
export function cannotListen(error: unknown, host: string, port: number): unknown {
  const sentence = listenWords(codeOf(error), host, port);
  return sentence ? new StartRefused(sentence, error) : error;
}

/** Tries the port for a moment. @throws StartRefused when it cannot be listened on. */
export async function refuseTakenPort({ host, port }: { host: string; port: number }): Promise<void> {
  if (port === 0) return;
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw cannotListen(error, host, port);
  }
  probe.close();
  await once(probe, 'close');
}

function listenWords(code: string, host: string, port: number): Text | undefined {
  if (code === 'EADDRINUSE') {
    return {
      zh: `端口 ${port} 正被另一个程序使用。换一个端口：npm start -- --port ${port + 1}`,
      en: `Port ${port} is in use by another program. Choose another: npm start -- --port ${port + 1}`,
    };
  }
  if (code === 'EACCES') {
    return {
      zh: `端口 ${port} 不许普通用户使用。请用 1024 以上的端口，例如 npm start -- --port 4000`,
      en: `Port ${port} is not open to an ordinary user. Take one above 1024, as in npm start -- --port 4000`,
    };
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return {
      zh: `这台机器没有 ${host} 这个地址。不写 --host 就只在本机，--host 0.0.0.0 是所有地址。`,
      en: `This machine has no address ${host}. Without --host only this machine is served; --host 0.0.0.0 means every address.`,
    };
  }
  return undefined;
}

/** @throws StartRefused when there is an address of a mail server that mails could never go to. */
export function refuseWrongMail(smtpUrl: string | undefined): void {
  if (smtpUrl === undefined) return;
  const url = URL.parse(smtpUrl);
  const isMail = url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
  if (!isMail) throw new StartRefused(doctorWords.mailBad);
}

/** Why a database that is named by DATABASE_URL cannot be used. Its password is not repeated. */
export function databaseAway(error: unknown, address: string): unknown {
  if (!awayCodes.has(codeOf(error))) return error;
  const url = URL.parse(address);
  const where = url ? `${url.host}${url.pathname}` : 'DATABASE_URL';
  const why = error instanceof Error && error.message !== '' ? error.message : codeOf(error);
  return new StartRefused(
    {
      zh: `连不上数据库 ${where}（${why}）。请检查 DATABASE_URL；不设它，知音就用自带的数据库。`,
      en: `The database ${where} cannot be reached (${why}). Check DATABASE_URL; without it Zhiyin uses a database of its own.`,
    },
    error,
  );
}

/** Nobody there, no such name, no such database, wrong user or password. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ENOENT',
  '28P01',
  '28000',
  '3D000',
]);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
