import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { getTwoFactor } from '../sign-in/two-factor.ts';
import { changeShop } from './change-shop.ts';
import { readShop } from './read-shop.ts';

export function shopRoutes(serve: Serve): void {
  serve.inside(contract.readShop, (ctx) => readShop(ctx));
  serve.inside(contract.changeShop, (ctx, { body }, exchange) =>
    changeShop(ctx, body, async () => (await getTwoFactor(ctx, exchange)).isOn),
  );
}
