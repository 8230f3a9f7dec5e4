import type { IncomingHttpHeaders } from 'node:http';
import type { Ground } from '#platform/context.ts';
import type { System } from '#platform/system.ts';

/** What the start line carries for people on other machines; it opens an empty server once. */
export function setUpToken(system: System): string {
  return system.secrets.sign('set-up', 'the first owner').slice(0, 32);
}

/**
 * True when the caller sits at this machine: a loopback address, no proxy in between (one on this machine would make
 * every caller look local) and a local name in the address bar (so that no foreign page can lead a browser here).
 */
export function isLocal(ground: Ground, headers: IncomingHttpHeaders): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
  if (proxied.some((name) => headers[name] !== undefined)) return false;
  if (!/^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(ground.address ?? '')) return false;
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
}

/** True for the token of the start line. */
export function isSetUpToken(system: System, token: string | undefined): boolean {
  if (token === undefined) return false;
  const [given, right] = [
    system.secrets.sign('compare', token),
    system.secrets.sign('compare', setUpToken(system)),
  ];
  return given === right;
}
