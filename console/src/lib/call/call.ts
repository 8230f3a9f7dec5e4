import { callScope } from './call-scope.ts';
import { makeCall } from './make-call.ts';

/** Calls our own server with the browser's session. */
export const call = makeCall({
  fetch: (address, init) => fetch(address, init),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  makeKey: () => crypto.randomUUID(),
  locale: () => callScope.locale,
  workspaceId: () => callScope.workspaceId,
});
