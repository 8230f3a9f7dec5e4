import type { Endpoint } from '@zhiyin/domain/kit';
import { ErrorAnswer } from '@zhiyin/domain/kit';
import type { z } from 'zod';

/** What came back: the answer, or the reason of the refusal. */
export type Answer<E extends Endpoint> =
  | { readonly isRefused: false; readonly value: z.infer<E['response']> }
  | { readonly isRefused: true; readonly reason: string };

interface Asked<E extends Endpoint> {
  params?: z.input<E['params']>;
  query?: z.input<E['query']>;
  body?: z.input<E['body']>;
}

/** Calls endpoints over HTTP as one caller. @throws when the server fails, or answers what its contract does not say. */
export function openApi(address: string, headers: Record<string, string>) {
  return async function call<E extends Endpoint>(endpoint: E, asked: Asked<E> = {}): Promise<Answer<E>> {
    const params = new Map(Object.entries(Object(asked.params)));
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => String(params.get(name)));
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(Object(asked.query))) query.set(name, String(value));
    const hasBody = asked.body !== undefined;
    const response = await fetch(`${address}/api${path}?${query}`, {
      method: endpoint.method,
      headers: { ...headers, ...(hasBody ? { 'content-type': 'application/json' } : {}) },
      ...(hasBody ? { body: JSON.stringify(asked.body) } : {}),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { isRefused: false, value: parsed<E['response']>(endpoint.response, answer) };
    if (response.status >= 500) throw new Error(`${path} answered ${response.status}`);
    return { isRefused: true, reason: ErrorAnswer.parse(answer).error.reason };
  };
}
export type Api = ReturnType<typeof openApi>;

function parsed<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.infer<Schema> {
  return schema.parse(answer);
}
