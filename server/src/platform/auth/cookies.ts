import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config.ts';
import type { Exchange } from '../http/serve.ts';
import { lifetimes } from './lifetimes.ts';

/** Where people reach this server. */
export function publicOrigin(config: Config): string {
  return new URL(config.publicUrl ?? `http://localhost:${config.port}`).origin;
}

/** True when browsers reach us by TLS, so that cookies can be held to it. */
export function isSecure(config: Config): boolean {
  return publicOrigin(config).startsWith('https:');
}

/** The cookies' names. `__Host-` makes browsers refuse one that another host or path of the domain has set. */
export function cookieNames(config: Config) {
  const prefix = isSecure(config) ? '__Host-' : '';
  return {
    session: `${prefix}zhiyin-session`,
    secondFactor: `${prefix}zhiyin-second-factor`,
    device: `${prefix}zhiyin-device`,
  };
}

/** A cookie's value as it was sent, still encoded; null when there is none. */
export function cookieOf(headers: IncomingHttpHeaders, name: string): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/** Sets a cookie that scripts cannot read and other sites cannot send along with a write. An empty value removes it. */
export function setCookie(
  exchange: Exchange,
  config: Config,
  name: string,
  value: string,
  seconds: number,
): void {
  const age = value === '' ? 0 : seconds;
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${isSecure(config) ? '; Secure' : ''}`;
  exchange.reply.header('set-cookie', `${name}=${value}; ${flags}`);
}

/** Hands on the cookies that the library set: only ours, with our own attributes and lifetimes. */
export function handOnCookies(exchange: Exchange, config: Config, fromLibrary: Headers): void {
  const names = cookieNames(config);
  const seconds = new Map([
    [names.session, lifetimes.absoluteSeconds],
    [names.secondFactor, lifetimes.secondFactorSeconds],
  ]);
  const last = new Map<string, string>();
  for (const line of fromLibrary.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const isGone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
    last.set(pair.slice(0, at), isGone ? '' : pair.slice(at + 1));
  }
  for (const [name, value] of last) {
    const lasts = seconds.get(name);
    if (lasts !== undefined) setCookie(exchange, config, name, value, lasts);
  }
}
