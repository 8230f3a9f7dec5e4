import Fastify from 'fastify';
import { afterAll, expect, it } from 'vitest';
import { framePolicyFor } from './frame-policy.ts';

const app = Fastify();
afterAll(() => app.close());

it.each([
  { sites: [], ancestors: undefined, why: 'the shop names no site' },
  {
    sites: ['shop.example'],
    ancestors: "frame-ancestors 'self' https://shop.example http://shop.example",
    why: 'it names one',
  },
  {
    sites: ['*.shop.example', 'localhost:3000'],
    ancestors:
      "frame-ancestors 'self' https://*.shop.example http://*.shop.example https://localhost:3000 http://localhost:3000",
    why: 'it names a whole domain and a port',
  },
])('lets $ancestors show the chat when $why', ({ sites, ancestors }) => {
  const parts = framePolicyFor(sites).split('; ');
  expect(parts.find((part) => part.startsWith('frame-ancestors'))).toBe(ancestors);
  expect(parts).toContain("default-src 'self'");
});

it('is a header that can be sent', async () => {
  const policy = framePolicyFor(['shop.example']);
  app.get('/', async (_request, reply) => reply.header('content-security-policy', policy).send('x'));
  expect((await app.inject('/')).headers['content-security-policy']).toBe(policy);
});
