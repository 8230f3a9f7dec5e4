import { expect, it } from 'vitest';
import { authorisation, signatureOf } from './oauth1.ts';

it.each([
  {
    why: 'of RFC 5849, 1.2',
    keys: { secret: 'kd94hf93k423kf44', tokenSecret: 'pfkkdhi9sl3r4s00' },
    method: 'GET',
    url: 'http://photos.example.net/photos?file=vacation.jpg&size=original',
    said: {
      ...{ oauth_consumer_key: 'dpf43f3p2l4k3l03', oauth_token: 'nnch734d00sl2jdk' },
      ...{ oauth_signature_method: 'HMAC-SHA1', oauth_timestamp: '137131202', oauth_nonce: 'chapoH' },
    },
    signature: 'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
  },
  {
    why: 'of X’s own papers, with a text that has everything to be encoded',
    keys: {
      secret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      tokenSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    },
    method: 'POST',
    url: 'https://api.twitter.com/1.1/statuses/update.json?include_entities=true',
    said: {
      status: 'Hello Ladies + Gentlemen, a signed OAuth request!',
      oauth_consumer_key: 'xvz1evFS4wEEPTGEFPHBog',
      oauth_nonce: 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg',
      ...{ oauth_signature_method: 'HMAC-SHA1', oauth_timestamp: '1318622958', oauth_version: '1.0' },
      oauth_token: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
    },
    signature: 'hCtSmYh+iHYCEqBWrE7C7hYmtUk=',
  },
])('signs as the example $why', ({ keys, method, url, said, signature }) => {
  expect(signatureOf(keys, method, url, said)).toBe(signature);
  expect(signatureOf(keys, method, `${url}&more=1`, said)).not.toBe(signature);
});

it('says no secret, and another nonce in each call', () => {
  const keys = { key: 'k', secret: 'hush', token: '1-t', tokenSecret: 'hush too' };
  const calls = [1, 2].map(() => authorisation(keys, 'GET', 'https://api.x.com/2/users/me', new Date(0)));
  expect(new Set(calls).size).toBe(2);
  expect(calls.join()).not.toContain('hush');
  expect(calls[0]).toMatch(/^OAuth oauth_consumer_key="k", .*oauth_signature="[\w%]+"$/);
});
