import { type Access, type Endpoint, ErrorAnswer, type Locale, type Text } from '@zhiyin/domain/kit';
import type { z } from 'zod';
import { type JsonSchema, jsonSchemaOf, type NamedSchemas } from './json-schema.ts';
import { docsWords } from './words.ts';

/** A parameter in the path, the query or a header. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

/** What one method does at one path. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  /** The summary in both languages, whichever was asked for. */
  readonly 'x-summary': Text;
  readonly tags: readonly string[];
  /** The permission that it takes; absent where another rule decides. */
  readonly 'x-permission'?: string;
  readonly 'x-access': 'permission' | Exclude<Access, object>;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const refused = { $ref: '#/components/responses/Refused' };
const bytes: Content = { 'application/octet-stream': { schema: {} } };

/** What the document says of the server that serves it. */
export interface About {
  readonly version: string;
  /** The cookie in which a member's session comes. */
  readonly sessionCookie: string;
}

/** Describes the endpoints to programs (OpenAPI 3.1), in one language, with the summaries in both. */
export function openApi(
  endpoints: readonly Endpoint[],
  { version, sessionCookie }: About,
  locale: Locale,
): OpenApi {
  const named: NamedSchemas = new Map();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operationOf(endpoint, locale, named),
    };
  }
  const error = jsonSchemaOf(ErrorAnswer, 'output', 'ErrorAnswer', named);
  return {
    openapi: '3.1.1',
    info: { title: docsWords.title[locale], version, description: docsWords.about[locale] },
    servers: [{ url: '/api' }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...Object.fromEntries(named), ErrorAnswer: error },
      responses: {
        Refused: {
          description: docsWords.refused[locale],
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorAnswer' } } },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookie,
          description: docsWords.session[locale],
        },
        apiKey: { type: 'http', scheme: 'bearer', description: docsWords.apiKey[locale] },
        visitor: { type: 'http', scheme: 'bearer', description: docsWords.visitor[locale] },
      },
    },
  };
}

function operationOf(endpoint: Endpoint, locale: Locale, named: NamedSchemas): Operation {
  const { name, may, words } = endpoint;
  const isPermission = typeof may === 'object';
  const body = jsonSchemaOf(endpoint.body, 'input', `${name}.body`, named);
  const response = jsonSchemaOf(endpoint.response, 'output', `${name}.response`, named);
  const hasBody = endpoint.method !== 'GET' && !isNothing(body);
  return {
    operationId: name,
    summary: words[locale],
    'x-summary': { zh: words.zh, en: words.en },
    tags: [tagOf(endpoint)],
    'x-access': isPermission ? 'permission' : may,
    ...(isPermission ? { 'x-permission': may.key } : {}),
    security: securityOf(may),
    parameters: [
      ...parametersOf(endpoint.params, 'path', `${name}.params`, named),
      ...parametersOf(endpoint.query, 'query', `${name}.query`, named),
      ...(takesKey(endpoint) ? [idempotencyKey(locale)] : []),
    ],
    ...(hasBody ? { requestBody: { required: isAsked(body), content: contentOf(body) } } : {}),
    responses: {
      200: { description: docsWords.done[locale], content: contentOf(response) },
      '4XX': refused,
      '5XX': refused,
    },
  };
}

function tagOf(endpoint: Endpoint): string {
  return endpoint.name.split('.')[0] ?? endpoint.name;
}

function securityOf(may: Access): Operation['security'] {
  if (may === 'anyone') return [];
  const visitor = { visitor: [] };
  const member = [{ session: [] }, { apiKey: [] }];
  if (may === 'visitor') return [visitor];
  return may === 'caller' ? [...member, visitor] : member;
}

/** Writes inside a workspace may be repeated with a key; bytes are not kept to compare. */
function takesKey(endpoint: Endpoint): boolean {
  return !endpoint.isReading && endpoint.may !== 'anyone';
}

function idempotencyKey(locale: Locale): Parameter {
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: docsWords.idempotencyKey[locale],
    schema: { type: 'string', pattern: '^[\\w.:-]{8,128}$' },
  };
}

function parametersOf(
  schema: z.ZodType,
  place: 'path' | 'query',
  name: string,
  named: NamedSchemas,
): Parameter[] {
  const { properties, required } = jsonSchemaOf(schema, 'input', name, named);
  if (typeof properties !== 'object' || properties === null) return [];
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(properties).map(([parameter, inner]) => ({
    name: parameter,
    in: place,
    required: place === 'path' || needed.includes(parameter),
    schema: inner,
  }));
}

/** A contract that does not say what it takes or gives takes or gives bytes. */
function contentOf(schema: JsonSchema): Content {
  return Object.keys(schema).length === 0 ? bytes : { 'application/json': { schema } };
}

function isNothing({ type, properties }: JsonSchema): boolean {
  return type === 'object' && typeof properties === 'object' && Object.keys(properties ?? {}).length === 0;
}

function isAsked(body: JsonSchema): boolean {
  return body['type'] !== 'object' || (Array.isArray(body['required']) && body['required'].length > 0);
}
