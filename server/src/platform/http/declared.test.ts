import { endpoint } from '@zhiyin/domain/kit';
import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { useWorld } from '../../../test/world.ts';
import { openLimits } from './limits.ts';
import { mount } from './mount.ts';
import { openHttp } from './open-http.ts';

const world = useWorld();
const shape = { method: 'GET', words: { zh: '测试', en: 'Test' }, response: z.null() } as const;
const open = endpoint('test.open', { ...shape, path: '/test/open', may: 'anyone' });
const closed = endpoint('test.closed', { ...shape, path: '/test/closed', may: 'member' });

function aServer() {
  const http = openHttp(world().system);
  return {
    http,
    ...mount(
      http,
      world().system,
      async () => null,
      openLimits(() => new Date()),
    ),
  };
}

describe('at the start is refused', () => {
  it('a route below /api that no contract declares', () => {
    const { http } = aServer();
    expect(() => http.get('/api/hidden', async () => 'secret')).toThrow('without a contract');
    expect(() => http.get('/public', async () => 'page')).not.toThrow();
  });

  it('an endpoint that is served to more or fewer than its contract names', () => {
    const { serve } = aServer();
    expect(() => serve.outside(closed, async () => null)).toThrow('test.closed');
    expect(() => serve.inside(open, async () => null)).toThrow('test.open');
  });

  it('a second endpoint of the same name', () => {
    const { serve } = aServer();
    serve.inside(closed, async () => null);
    expect(() => serve.inside({ ...closed, path: '/test/other' }, async () => null)).toThrow('two endpoints');
  });
});

it('is a rule of ours, not of the framework', () => {
  expect(() => fastify().get('/api/hidden', async () => 'secret')).not.toThrow();
});
