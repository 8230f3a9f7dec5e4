import { getSetUp, setUp as setUpEndpoint } from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { readSetUp, setUp } from './set-up.ts';

export function setUpRoutes(serve: Serve): void {
  serve.outside(getSetUp, (ground, _, exchange) => readSetUp(ground, exchange));
  serve.outside(setUpEndpoint, (ground, { body }, exchange) => setUp(ground, body, exchange));
}
