import { expect, it } from 'vitest';
import { pageCode, sampleLanguages, serverCode } from './sample-code.ts';

it('makes in Node.js a token of claims, signed over what it says', () => {
  const body = serverCode.node.replace(/^import.*$/gm, '').replace('export function', 'return function');
  const signed: unknown[] = [];
  const createHmac = (...keyed: unknown[]) => ({
    update: (text: string) => ({
      digest: (format: string) => signed.push(...keyed, text, format) && 'SIGNED',
    }),
  });
  const env = { env: { ZHIYIN_CHAT_SECRET: 'the secret' } };
  const chatToken: unknown = new Function('createHmac', 'process', body)(createHmac, env);
  const token = String(Reflect.apply(Object(chatToken), null, [{ id: 42, name: 'Lin' }]));
  const [head = '', claims = '', signature] = token.split('.');
  expect(signature).toBe('SIGNED');
  expect(signed).toEqual(['sha256', 'the secret', `${head}.${claims}`, 'base64url']);
  expect(jsonOf(head)).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(jsonOf(claims)).toEqual({ user_id: '42', name: 'Lin', exp: expect.any(Number) });
});

it.each(sampleLanguages)('keeps the secret of %s on the server', (language) => {
  expect(serverCode[language]).toContain('ZHIYIN_CHAT_SECRET');
  expect(pageCode(language)).not.toContain('SECRET');
});

function jsonOf(part: string): unknown {
  return JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
}
