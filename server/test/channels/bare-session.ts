import type { Session } from '../../src/modules/channels/adapters/adapter.ts';

const nobody = (): never => {
  throw new Error('nobody is asked');
};

/** What an adapter works with, without a shop behind it: only what a test gives can be used. */
export function bareSession(given: Partial<Session>): Session {
  return {
    accountId: 'account',
    answers: {},
    callbackUrl: 'https://desk.shop.example/api/channels/x',
    callbackSecret: 'secret',
    token: null,
    hints: {},
    now: new Date('2026-03-02T09:00:00.000Z'),
    call: nobody,
    addressOf: async (host) => host,
    keep: nobody,
    kept: nobody,
    askDns: nobody,
    askSoon: nobody,
    ...given,
  };
}
