import { adapterNames } from '@zhiyin/domain/channels';
import { describe, expect, it } from 'vitest';
import { shippedManifest } from '../../src/modules/channels/adapters/registry.ts';

describe.each(Object.keys(adapterNames))('the set-up of %s', (kind) => {
  const manifest = shippedManifest(kind);
  const asked = manifest?.form.questions.map(({ key }) => key) ?? [];

  it('asks for every secret that it keeps sealed', () => {
    expect(asked).toEqual(
      expect.arrayContaining([...(manifest?.secrets ?? ['none']), ...(manifest?.madeHere ?? [])]),
    );
  });

  it('seals what is called a secret, a password or a token', () => {
    const named = asked.filter((key) => /(?:^|-)(?:secret|password|token)$/.test(key));
    expect(manifest?.secrets).toEqual(expect.arrayContaining(named));
  });
});
