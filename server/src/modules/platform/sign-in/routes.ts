import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { changePassword, requestReset, resetPassword } from './passwords.ts';
import { listSessions, revokeOtherSessions, revokeSession } from './sessions.ts';
import { signIn, signOut, verifySecondFactor } from './sign-in.ts';
import {
  confirmTwoFactor,
  disableTwoFactor,
  enableTwoFactor,
  getTwoFactor,
  renewRecoveryCodes,
} from './two-factor.ts';

export function signInRoutes(serve: Serve): void {
  serve.outside(contract.signIn, (ground, { body }, exchange) => signIn(ground, body, exchange));
  serve.outside(contract.verifySecondFactor, (ground, { body }, exchange) =>
    verifySecondFactor(ground, body, exchange),
  );
  serve.outside(contract.signOut, (ground, _, exchange) => signOut(ground, exchange));
  serve.outside(contract.requestReset, (ground, { body }) => requestReset(ground, body));
  serve.outside(contract.resetPassword, (ground, { body }) => resetPassword(ground, body));

  serve.inside(contract.changePassword, (ctx, { body }, exchange) => changePassword(ctx, body, exchange));
  serve.inside(contract.listSessions, (ctx, _, exchange) => listSessions(ctx, exchange));
  serve.inside(contract.revokeSession, (ctx, { params }, exchange) => revokeSession(ctx, params, exchange));
  serve.inside(contract.revokeOtherSessions, (ctx, _, exchange) => revokeOtherSessions(ctx, exchange));

  serve.inside(contract.getTwoFactor, (ctx, _, exchange) => getTwoFactor(ctx, exchange));
  serve.inside(contract.enableTwoFactor, (ctx, { body }, exchange) => enableTwoFactor(ctx, body, exchange));
  serve.inside(contract.confirmTwoFactor, (ctx, { body }, exchange) => confirmTwoFactor(ctx, body, exchange));
  serve.inside(contract.disableTwoFactor, (ctx, { body }, exchange) => disableTwoFactor(ctx, body, exchange));
  serve.inside(contract.renewRecoveryCodes, (ctx, { body }, exchange) =>
    renewRecoveryCodes(ctx, body, exchange),
  );
}
