import { signal } from '@preact/signals';

/** Where the portal stands: `/portal/<shopKey>`, and the pages below it. */
export interface Place {
  readonly shopKey: string;
  /** The parts of the path behind the shop's key, e.g. `['conversations', id]`. */
  readonly path: readonly string[];
}

/**
 * Reads an address of the portal.
 *
 * @example placeOf('/portal/abc/forms/return').path // ['forms', 'return']
 */
function placeOf(pathname: string): Place {
  const [, shopKey = '', ...path] = pathname.split('/').filter((part) => part !== '');
  return { shopKey, path };
}

/** The folder that everything of the portals stands in. */
export const folder = '/portal/';

/** The place that is shown; follows the browser's back and forth. */
export const place = signal<Place>(placeOf(location.pathname));

addEventListener('popstate', () => {
  place.value = placeOf(location.pathname);
});

/** The address of a page of this shop's portal. */
export function addressOf(...path: readonly string[]): string {
  const { shopKey } = place.peek();
  return folder + [shopKey, ...path].join('/');
}

/** Shows a page of this portal. It leads nowhere else: what is given are parts of a path, never an address. */
export function go(path: readonly string[], how: 'push' | 'replace' = 'push'): void {
  const address = addressOf(...path);
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  place.value = placeOf(location.pathname);
  scrollTo(0, 0);
}
