import { ErrorAnswer } from '@zhiyin/domain/kit';
import type { InjectOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import { knowCallers } from '../../../test/callers.ts';
import { echoes } from '../../../test/echo.ts';
import { useWorld } from '../../../test/world.ts';

const callers = knowCallers();
const world = useWorld([callers.module, echoes]);
const json = { 'content-type': 'application/json' };

async function aCaller(): Promise<Record<string, string>> {
  return callers.headersOf((await world().aShop()).as([]));
}

async function ask(options: InjectOptions, language = 'en') {
  const headers = { ...(await aCaller()), 'accept-language': language, ...options.headers };
  const answer = await world().app.http.inject({
    method: 'POST',
    url: '/api/test/echo',
    ...options,
    headers,
  });
  return answer;
}

/** The error of an answer, which must have the one shape and nothing besides. */
function errorOf(answer: { json(): unknown }): ErrorAnswer['error'] {
  return ErrorAnswer.strict().parse(answer.json()).error;
}

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const bad = [
  { why: 'no JSON', status: 400, options: { payload: '{"line": ', headers: json } },
  { why: 'nothing although JSON is announced', status: 400, options: { payload: '', headers: json } },
  {
    why: 'a __proto__ key',
    status: 400,
    options: { payload: '{"__proto__": {"isAdmin": true}}', headers: json },
  },
  {
    why: 'a constructor.prototype key',
    status: 400,
    options: { payload: '{"constructor": {"prototype": {"x": 1}}}', headers: json },
  },
  {
    why: 'bytes that are no UTF-8',
    status: 400,
    options: { payload: Buffer.from('{"line":"\xff\xfe\xfd"}', 'latin1'), headers: json },
  },
  {
    why: 'a cut UTF-8 character',
    status: 400,
    options: { payload: Buffer.from('{"line":"客"}').subarray(0, -3), headers: json },
  },
  { why: 'a list', status: 422, options: { payload: '[]', headers: json } },
  { why: 'a bare text', status: 422, options: { payload: '"line"', headers: json } },
  { why: 'a wrong type', status: 422, options: { payload: { line: 5 } } },
  { why: 'a number in a text', status: 422, options: { payload: { count: '5' } } },
  { why: 'a number out of range', status: 422, options: { payload: { count: 11 } } },
  { why: 'no id', status: 422, options: { payload: { id: '1 or 1=1' } } },
  { why: 'an unknown field', status: 422, options: { payload: { isAdmin: true } } },
  { why: 'a hundred thousand characters', status: 422, options: { payload: { text: 'x'.repeat(100_000) } } },
  { why: 'a text of nothing', status: 422, options: { payload: { text: ' \n ' } } },
  { why: 'several lines where one is asked', status: 422, options: { payload: { line: 'a\r\nBcc: b' } } },
  { why: 'NUL in a text', status: 422, options: { payload: { text: 'a\u0000b' } } },
  {
    why: 'NUL where the contract says nothing of it',
    status: 422,
    options: { payload: { loose: 'a\u0000b' } },
  },
  { why: 'NUL deep inside', status: 422, options: { payload: { anything: [{ a: ['\u0000'] }] } } },
  { why: 'NUL in a key', status: 422, options: { payload: { anything: { 'a\u0000': 1 } } } },
  { why: 'half a character', status: 422, options: { payload: '{"loose": "\\ud83d"}', headers: json } },
  { why: 'an endless nest', status: 422, options: { payload: `{"anything": ${deep}}`, headers: json } },
  { why: 'ten megabytes', status: 413, options: { payload: { text: 'x'.repeat(10 * 1024 * 1024) } } },
  {
    why: 'plain text',
    status: 415,
    options: { payload: '{"line":"a"}', headers: { 'content-type': 'text/plain' } },
  },
  {
    why: 'a form',
    status: 415,
    options: { payload: 'line=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  },
  {
    why: 'a multipart form',
    status: 415,
    options: { payload: 'line=a', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  },
  { why: 'XML', status: 415, options: { payload: '<line/>', headers: { 'content-type': 'text/xml' } } },
  {
    why: 'a type that is none',
    status: 415,
    options: { payload: '{}', headers: { 'content-type': 'nonsense' } },
  },
  { why: 'a wrong parameter', status: 422, options: { method: 'GET', url: '/api/test/things/1' } },
  {
    why: 'a parameter that cannot be decoded',
    status: 404,
    options: { method: 'GET', url: '/api/test/things/%E0%A4%A' },
  },
  {
    why: 'a parameter of endless length',
    status: 404,
    options: { method: 'GET', url: `/api/test/things/${'x'.repeat(5000)}` },
  },
  {
    why: 'NUL in the query',
    status: 422,
    options: { method: 'GET', url: '/api/test/things/018f0000-0000-7000-8000-000000000001?search=a%00' },
  },
  {
    why: 'an unknown query',
    status: 422,
    options: { method: 'GET', url: '/api/test/things/018f0000-0000-7000-8000-000000000001?admin=1' },
  },
  {
    why: 'a query given twice',
    status: 422,
    options: {
      method: 'GET',
      url: '/api/test/things/018f0000-0000-7000-8000-000000000001?search=a&search=b',
    },
  },
  {
    why: 'a __proto__ query',
    status: 422,
    options: { method: 'GET', url: '/api/test/things/018f0000-0000-7000-8000-000000000001?__proto__=1' },
  },
  {
    why: 'a number larger than the database counts',
    status: 422,
    options: {
      method: 'GET',
      url: '/api/test/things/018f0000-0000-7000-8000-000000000001?n=9007199254740991',
    },
  },
  { why: 'an unknown route', status: 404, options: { method: 'GET', url: '/api/nothing' } },
  { why: 'a folder above', status: 404, options: { method: 'GET', url: '/api/../../etc/passwd' } },
  { why: 'a wrong method', status: 404, options: { method: 'DELETE' } },
  { why: 'a fault of ours', status: 500, options: { url: '/api/test/crash', payload: {} } },
] satisfies { why: string; status: number; options: InjectOptions }[];

describe.each(bad)('a request with $why', ({ status, options }) => {
  it(`answers ${status} in the one shape, in both languages`, async () => {
    const answers = [await ask(options, 'zh-CN,zh;q=0.9'), await ask(options, 'en')];
    expect(answers.map((answer) => answer.statusCode)).toEqual([status, status]);
    const [zh, en] = answers.map(errorOf);
    expect(zh?.reason).toBe(en?.reason);
    expect(zh?.message).toMatch(/\p{Script=Han}/u);
    expect(en?.message).toMatch(/^[\p{L}\p{N}\p{P}\p{Z}]+$/u);
    expect(en?.message).not.toMatch(/\p{Script=Han}/u);
    expect(en?.requestId).toBeTruthy();
    for (const answer of answers) {
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body).not.toMatch(/node_modules|hunter2|\.ts:|postgres|zod/i);
    }
  });
});

it('is told which fields are wrong, by path and in words', async () => {
  const answer = await ask({ payload: { line: '', count: 11, isAdmin: true, anything: 1 } });
  const { fields } = errorOf(answer);
  expect(fields.map((field) => field.path).toSorted()).toEqual(['count', 'isAdmin', 'line']);
  for (const field of fields) expect(field.message).toMatch(/\w/);
});

describe('text', () => {
  it.each([
    ['right-to-left overrides', 'abc\u202Edef\u202C \u2066x\u2069'],
    ['joined emoji', '👩‍👩‍👧‍👦 🇨🇳 ❤️‍🔥'],
    ['rare characters', '𠮷野家 㐂 \u{2F81A}'],
    ['combining marks', 'e\u0301 n\u0303 Z\u0351\u036B'],
    ['invisible ones', 'a\u200Bb\uFEFFc\u00AD'],
    ['markup and code', `<img src=x onerror=alert(1)> {{7*7}} \${x} '; drop table teams; --`],
    ['backslashes and quotes', "\\ \\\\ \" \\u0000 \\x00 ''"],
    ['a line separator', 'a\u2028b\u2029c'],
    ['several lines', 'a\nb\r\nc\td'],
  ])('with %s is kept and given back as it was written', async (_what, text) => {
    const answer = await ask({ payload: { text } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().kept).toEqual([text]);
  });
});

describe('an answer', () => {
  it.each([
    ['well', { payload: { line: 'a' } }, 200],
    ['nothing found', { url: '/nothing', method: 'GET' }, 404],
    ['an API route that is none', { url: '/api/nothing', method: 'GET' }, 404],
    ['health', { url: '/api/health', method: 'GET' }, 200],
    ['a target that cannot be decoded', { url: '/%', method: 'GET' }, 404],
    ['a fault', { url: '/api/test/crash', payload: {} }, 500],
  ] satisfies [string, InjectOptions, number][])(
    'carries the security headers: %s',
    async (_what, options, status) => {
      const answer = await ask(options);
      expect(answer.statusCode).toBe(status);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': expect.any(String),
        'cross-origin-opener-policy': 'same-origin',
        'content-security-policy': expect.stringContaining('default-src'),
      });
      expect(answer.headers['x-powered-by']).toBeUndefined();
      expect(answer.headers['server']).toBeUndefined();
    },
  );

  it('to HEAD is that to GET without a body, and OPTIONS lets no other page in', async () => {
    const url = '/api/test/things/018f0000-0000-7000-8000-000000000001';
    const head = await ask({ method: 'HEAD', url });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    const options = await ask({
      method: 'OPTIONS',
      url,
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'DELETE' },
    });
    expect(options.statusCode).toBe(404);
    expect(Object.keys(options.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
