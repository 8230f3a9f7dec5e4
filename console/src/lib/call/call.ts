import { groundWords } from '@zhiyin/domain/platform';
import { callScope } from './call-scope.ts';
import { type Call, makeCall } from './make-call.ts';
import { isRefused } from './refused.ts';

const ask = makeCall({
  fetch: (address, init) => fetch(address, init),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  makeKey: () => crypto.randomUUID(),
  locale: () => callScope.locale,
  workspaceId: () => callScope.workspaceId,
});

/** Calls our own server with the browser's session. */
export const call: Call = async (endpoint, input) => {
  try {
    return await ask(endpoint, input);
  } catch (error) {
    if (isRefused(error) && error.reason === groundWords.readOnly.key) callScope.onReadOnly();
    throw error;
  }
};
