import type { Serve } from '#platform/http/serve.ts';
import { apiKeyRoutes } from './api-keys/routes.ts';

export function routes(serve: Serve): void {
  apiKeyRoutes(serve);
}
