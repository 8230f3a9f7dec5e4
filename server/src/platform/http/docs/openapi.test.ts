import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { useWorld } from '../../../../test/world.ts';

const world = useWorld();

const Schema = z.record(z.string(), z.unknown());
const Content = z.record(z.string().regex(/^[\w-]+\/[\w-]+$/), z.strictObject({ schema: Schema }));
const Reference = z.strictObject({ $ref: z.string() });
const Answer = z.strictObject({ description: z.string().min(1), content: Content });
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  summary: z.string().min(1),
  'x-summary': z.strictObject({ zh: z.string().regex(/\p{Script=Han}/u), en: z.string().min(1) }),
  'x-access': z.enum(['permission', 'member', 'visitor', 'caller', 'anyone']),
  'x-permission': z.string().optional(),
  tags: z.array(z.string()).length(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(
    z.strictObject({
      name: z.string().min(1),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      description: z.string().optional(),
      schema: Schema,
    }),
  ),
  requestBody: z.strictObject({ required: z.boolean(), content: Content }).optional(),
  responses: z.record(z.string().regex(/^([1-5]\d\d|[1-5]XX)$/), z.union([Reference, Answer])),
});
const Document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string().min(1), version: z.string().min(1), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.record(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation.optional()),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), Schema),
    responses: z.record(z.string(), Answer),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.enum(['apiKey', 'http']) })),
  }),
});

async function documentIn(language: string) {
  const answer = await world().app.http.inject({
    url: '/api/openapi.json',
    headers: { 'accept-language': language },
  });
  expect(answer.statusCode).toBe(200);
  return Document.parse(answer.json());
}

async function operations() {
  const { paths } = await documentIn('en');
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap((operation) => (operation ? [{ path, operation }] : [])),
  );
}

/** Every `$ref` in a value. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

function resolve(document: unknown, reference: string): unknown {
  const steps = reference.replace('#/', '').split('/');
  return steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    document,
  );
}

describe('the description of the API', () => {
  it('has the structure of OpenAPI 3.1 and every endpoint that is served', async () => {
    const all = await operations();
    const served = world().app.endpoints.map((endpoint) => endpoint.name);
    expect(all.map(({ operation }) => operation.operationId).toSorted()).toEqual(served.toSorted());
    expect(new Set(served).size).toBe(served.length);
  });

  it('refers to nothing that it does not hold', async () => {
    const document = await documentIn('en');
    const references = [...new Set(referencesIn(document))];
    expect(references).toContain('#/components/schemas/ErrorAnswer');
    expect(references.filter((reference) => resolve(document, reference) === undefined)).toEqual([]);
  });

  it('names exactly the parameters that stand in each path', async () => {
    for (const { path, operation } of await operations()) {
      const named = operation.parameters.filter((parameter) => parameter.in === 'path');
      const stand = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect([operation.operationId, named.map(({ name }) => name).toSorted()]).toEqual([
        operation.operationId,
        stand.toSorted(),
      ]);
      expect(named.every((parameter) => parameter.required)).toBe(true);
    }
  });

  it('says who may, and how they are recognised', async () => {
    const { components } = await documentIn('en');
    for (const { operation } of await operations()) {
      const schemes = operation.security.flatMap((one) => Object.keys(one));
      expect(schemes.every((scheme) => scheme in components.securitySchemes)).toBe(true);
      expect([operation.operationId, schemes.length === 0]).toEqual([
        operation.operationId,
        operation['x-access'] === 'anyone',
      ]);
      expect(operation['x-permission'] !== undefined).toBe(operation['x-access'] === 'permission');
    }
  });

  it('tells writes inside a workspace of the idempotency key, and reads not', async () => {
    for (const { operation } of await operations()) {
      const endpoint = world().app.endpoints.find((one) => one.name === operation.operationId);
      const takes = operation.parameters.some((parameter) => parameter.name === 'Idempotency-Key');
      expect([operation.operationId, takes]).toEqual([
        operation.operationId,
        !endpoint?.isReading && endpoint?.may !== 'anyone',
      ]);
    }
  });

  it('speaks the reader’s language', async () => {
    const [zh, en] = [await documentIn('zh-CN'), await documentIn('en-GB')];
    const summaryIn = (document: typeof en): string | undefined =>
      document.paths['/conversations']?.get?.summary;
    expect([summaryIn(zh), summaryIn(en)]).toEqual(['列出会话', 'List conversations']);
  });

  it('keeps the patterns and bounds of the contracts', async () => {
    const { paths } = await documentIn('en');
    const reply = paths['/conversations/{conversationId}/replies']?.post;
    expect(reply?.requestBody).toMatchObject({
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['clientMessageId', 'text'],
            properties: { text: { type: 'string', maxLength: 10_000 }, clientMessageId: { format: 'uuid' } },
            additionalProperties: false,
          },
        },
      },
    });
    const list = paths['/conversations']?.get?.parameters.find((parameter) => parameter.name === 'limit');
    expect(list).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', maximum: 200, default: 50 },
    });
  });
});

describe('the page to browse it', () => {
  it('shows every endpoint in the asked language, without any script', async () => {
    const answer = await world().app.http.inject({ url: '/api/docs?lang=zh' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    for (const { name, words } of world().app.endpoints) {
      expect(answer.body).toContain(`id="${name}"`);
      expect(answer.body).toContain(words.zh);
    }
    expect(answer.body).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:/i);
    const style = await world().app.http.inject({ url: '/api/docs.css' });
    expect([style.statusCode, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  });
});
