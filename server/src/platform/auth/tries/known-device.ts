import type { IncomingHttpHeaders } from 'node:http';
import type { Ground } from '../../context.ts';
import type { Exchange } from '../../http/serve.ts';
import { cookieNames, cookieOf, setCookie } from '../cookies.ts';
import { lifetimes } from '../lifetimes.ts';
import { type Counted, counted, patience } from './throttle.ts';

/**
 * What failed sign-ins of an account are counted against: a browser that signed in to it before counts for itself,
 * all others together. So strangers who guess cannot keep the owner of the account out.
 */
export function triesOf(ground: Ground, headers: IncomingHttpHeaders, email: string): Counted {
  const device = deviceOf(ground, headers, email);
  return device === null ? counted(patience.account, email) : counted(patience.device, `${device} ${email}`);
}

/** Remembers that this browser signed in to the account. */
export function rememberDevice(ground: Ground, exchange: Exchange, email: string): void {
  const { config, newId } = ground.system;
  if (deviceOf(ground, exchange.request.headers, email) !== null) return;
  const id = newId();
  const value = `${id}.${ground.system.secrets.sign('device', signedText(id, email))}`;
  setCookie(exchange, config, cookieNames(config).device, value, lifetimes.deviceSeconds);
}

function deviceOf(ground: Ground, headers: IncomingHttpHeaders, email: string): string | null {
  const { config, secrets } = ground.system;
  const [id = '', signature = ''] = (cookieOf(headers, cookieNames(config).device) ?? '').split('.');
  return secrets.isSigned('device', signedText(id, email), signature) ? id : null;
}

function signedText(id: string, email: string): string {
  return `${id} ${email.toLowerCase()}`;
}
