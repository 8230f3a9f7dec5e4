import type { Endpoint } from '@zhiyin/domain/kit';

/** What is served below `/api` without a contract: it says nothing of any shop. */
const plain = ['/api/health', '/api/openapi.json', '/api/docs', '/api/docs.css'];

interface Declared {
  readonly endpoint?: Endpoint;
}

/** Notes on a route which contract it keeps. */
export function declares(endpoint: Endpoint): object {
  return { endpoint } satisfies Declared;
}

/** Refuses, at the start, a route below `/api` that no contract declares: nobody would check who may use it. */
export function requireDeclared(route: { url: string; config?: object | undefined }): void {
  if (!route.url.startsWith('/api') || plain.includes(route.url)) return;
  const declared: Declared = route.config ?? {};
  if (!declared.endpoint) throw new Error(`${route.url} is served without a contract`);
}
