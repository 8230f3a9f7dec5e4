/** An address as it may be kept: where it is, without what stands after `?` and `#` or whoever signs in by it. */
export interface KeptAddress {
  readonly host: string;
  readonly url: string;
}

/**
 * Reads the address of a page.
 *
 * @returns null for what is no page of the web.
 * @example readAddress('https://me:pw@shop.example/tea?token=1#top') // { host: 'shop.example', url: 'https://shop.example/tea' }
 */
export function readAddress(address: string): KeptAddress | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return { host, url: `${protocol}//${host}${pathname}`.slice(0, 500) };
}

/**
 * Whether a host is on the list of allowed sites, by the rules of the browser's `frame-ancestors`: `*.` stands for
 * everything below a site and not for the site itself; a site without a port is at the usual ones. An empty list
 * allows every site.
 *
 * @param host with its port, unless it is the usual one.
 * @example isAllowedSite(['*.shop.example'], 'cn.shop.example') // true
 */
export function isAllowedSite(allowed: readonly string[], host: string): boolean {
  if (allowed.length === 0) return true;
  return allowed.some((site) => {
    const bare = site.replace(/:(80|443)$/, '');
    return bare.startsWith('*.') ? host.endsWith(bare.slice(1)) && host !== bare.slice(1) : host === bare;
  });
}
