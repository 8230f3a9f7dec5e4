import { manageApiKeys, manageWebhooks, readAudit } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { findApiKey } from '#platform/api-keys/find-api-key.ts';
import { identifyApiKey } from '#platform/api-keys/identify-api-key.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { createApiKey } from './create-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';

const shop = useBareShop();
const owner = () => shop().member(manageApiKeys, manageWebhooks);
const aKey = (name = 'Shop system') => createApiKey(owner(), { name, scopes: [manageWebhooks.key] });

it('lets a program act with exactly the scopes of its key, in the shop that made it', async () => {
  const { apiKey, secret } = await aKey();
  expect(await findApiKey(shop().system, secret)).toEqual({
    workspaceId: shop().workspaceId,
    actor: {
      kind: 'api-key',
      id: apiKey.apiKeyId,
      permissions: new Set([manageWebhooks.key]),
      teamIds: [],
    },
  });
});

it('keeps no secret that could be read back', async () => {
  const { apiKey, secret } = await aKey();
  const row = await look(owner(), (tx) =>
    tx.db
      .selectFrom('apiKeys')
      .selectAll()
      .where('workspaceId', '=', tx.workspaceId)
      .where('apiKeyId', '=', apiKey.apiKeyId)
      .executeTakeFirstOrThrow(),
  );
  expect(JSON.stringify(row)).not.toContain(secret.slice(-43));
  const { items } = await listApiKeys(owner(), { limit: 50 });
  expect(JSON.stringify(items)).not.toContain(row.secretHash);
});

it.each([
  { why: 'nothing at all', forge: () => '' },
  { why: 'another random part', forge: (secret: string) => `${secret.slice(0, -4)}AAAA` },
  { why: 'another shop', forge: (secret: string) => secret.replace(/zyk_.{8}/, 'zyk_00000000') },
  { why: 'a shop that is no id', forge: (secret: string) => secret.replace(/zyk_.{8}/, "zyk_' or 1=1") },
  { why: 'something after its end', forge: (secret: string) => `${secret}A` },
])('knows no key with $why', async ({ forge }) => {
  const { secret } = await aKey();
  expect(await findApiKey(shop().system, forge(secret))).toBeNull();
});

it('says that a key is wrong, and leaves other kinds of tokens to others', async () => {
  const asked = (bearer: string | null) =>
    identifyApiKey(shop().system, { headers: {}, workspaceId: null, bearer });
  await expect(asked('zyk_wrong')).rejects.toThrow(Refusal);
  expect(await asked('zyv1.something')).toBeNull();
  expect(await asked(null)).toBeNull();
  expect(await asked((await aKey()).secret)).toMatchObject({ isAmbient: false });
});

it('ends a revoked key at once here, and within two seconds in other processes', async () => {
  const { apiKey, secret } = await aKey();
  const elsewhere = { ...shop().system };
  expect(await findApiKey(shop().system, secret)).not.toBeNull();
  expect(await findApiKey(elsewhere, secret)).not.toBeNull();

  await revokeApiKey(owner(), apiKey.apiKeyId);
  expect(await findApiKey(shop().system, secret)).toBeNull();
  expect(await findApiKey(elsewhere, secret)).not.toBeNull();
  shop().pass(2);
  expect(await findApiKey(elsewhere, secret)).toBeNull();
});

it('ends a key to the second of its expiry', async () => {
  const expiresAt = new Date(shop().system.now().getTime() + 10_000).toISOString();
  const { secret } = await createApiKey(owner(), { name: 'Trial', scopes: [manageWebhooks.key], expiresAt });
  shop().pass(9);
  expect(await findApiKey(shop().system, secret)).not.toBeNull();
  shop().pass(1);
  expect(await findApiKey(shop().system, secret)).toBeNull();
});

it('writes down the last use once a minute', async () => {
  const { apiKey, secret } = await aKey('Busy');
  const lastUsed = async () => {
    const { items } = await listApiKeys(owner(), { limit: 50 });
    return items.find((one) => one.apiKeyId === apiKey.apiKeyId)?.lastUsedAt;
  };
  expect(await lastUsed()).toBeNull();
  await findApiKey(shop().system, secret);
  const first = await lastUsed();
  expect(first).toBe(shop().system.now().toISOString());
  shop().pass(59);
  await findApiKey(shop().system, secret);
  expect(await lastUsed()).toBe(first);
  shop().pass(3);
  await findApiKey(shop().system, secret);
  expect(await lastUsed()).toBe(shop().system.now().toISOString());
});

it('gives no scope that its maker does not hold', async () => {
  const wanted = { name: 'Too much', scopes: [manageWebhooks.key, readAudit.key] };
  await expect(createApiKey(owner(), wanted)).rejects.toThrow(Refusal);
  const powerful = shop().member(manageApiKeys, manageWebhooks, readAudit);
  expect((await createApiKey(powerful, wanted)).apiKey.scopes).toEqual(wanted.scopes.toSorted());
});

it('announces what was made and revoked, without the secret', async () => {
  const before = (await shop().facts()).length;
  const { apiKey, secret } = await aKey();
  await revokeApiKey(owner(), apiKey.apiKeyId);
  await revokeApiKey(owner(), apiKey.apiKeyId);
  const told = (await shop().facts()).slice(before);
  expect(told.map(({ kind }) => kind)).toEqual(['platform.api-key-created', 'platform.api-key-revoked']);
  expect(JSON.stringify(told)).not.toContain(secret.slice(-43));
});

it('pages through the keys, newest first, each once', async () => {
  const all = await listApiKeys(owner(), { limit: 200 });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listApiKeys(owner(), { limit: 2, ...(after === undefined ? {} : { after }) });
    seen.push(...page.items.map(({ apiKeyId }) => apiKeyId));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual(all.items.map(({ apiKeyId }) => apiKeyId));
  expect(seen.length).toBeGreaterThan(4);
});

it('is closed to whoever may not manage keys, and to other shops', async () => {
  const { apiKey, secret } = await aKey();
  const stranger = shop().member(manageWebhooks);
  await expect(createApiKey(stranger, { name: 'x', scopes: [manageWebhooks.key] })).rejects.toThrow(Refusal);
  await expect(listApiKeys(stranger, { limit: 1 })).rejects.toThrow(Refusal);
  await expect(revokeApiKey(stranger, apiKey.apiKeyId)).rejects.toThrow(Refusal);
  const neighbour = shop().elsewhere(manageApiKeys);
  await expect(revokeApiKey(neighbour, apiKey.apiKeyId)).rejects.toMatchObject({ kind: 'missing' });
  expect((await listApiKeys(neighbour, { limit: 50 })).items).toEqual([]);
  expect(await findApiKey(shop().system, secret)).not.toBeNull();
});
