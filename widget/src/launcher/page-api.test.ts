import { expect, it } from 'vitest';
import { installPageApi, isRunning, type PageApi } from './page-api.ts';

function aPage(zhiyin?: PageApi) {
  const did: string[] = [];
  const holder: { Zhiyin?: PageApi } = zhiyin ? { Zhiyin: zhiyin } : {};
  const commands = {
    open: () => void did.push('open'),
    close: () => void did.push('close'),
    identify: (identity: unknown) => void did.push(`identify ${JSON.stringify(identity)}`),
    reset: () => void did.push('reset'),
  };
  // A test has no window; the launcher looks at nothing of it but this.
  const page: Window = Object.assign(Object.create(null), holder);
  return { page, did, commands };
}

it('does what the page asked before it came, then what it asks', () => {
  const stub: PageApi = Object.assign(() => {}, {
    q: [['open'], { length: 2, 0: 'identify', 1: { token: 'jwt' } }],
  });
  const { page, did, commands } = aPage(stub);
  installPageApi(page, commands);
  page.Zhiyin?.('close');
  page.Zhiyin?.('reset');
  expect(did).toEqual(['open', 'identify {"token":"jwt"}', 'close', 'reset']);
});

it('knows whether it is there already', () => {
  const { page, commands } = aPage(() => {});
  expect(isRunning(page)).toBe(false);
  installPageApi(page, commands);
  expect(isRunning(page)).toBe(true);
});

it.each([[], ['dance'], [{}], [null, 'open']])('passes over %j %j', (...call) => {
  const { page, did, commands } = aPage();
  installPageApi(page, commands);
  page.Zhiyin?.(...call);
  expect(did).toEqual([]);
});

it('sends on what can be sent to another window, and nothing that cannot', () => {
  const { page, did, commands } = aPage();
  installPageApi(page, commands);
  page.Zhiyin?.('identify', { token: 'jwt', onDone: () => {} });
  page.Zhiyin?.('identify');
  expect(did).toEqual(['identify {"token":"jwt"}', 'identify null']);
});
