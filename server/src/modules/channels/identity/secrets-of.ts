import type { System } from '#platform/system.ts';

const purpose = 'widget-identity-secret';

interface SealedSecrets {
  readonly sealedIdentitySecret: string | null;
  readonly previousSealedIdentitySecret: string | null;
  readonly previousIdentitySecretUntil: Date | null;
}

/** The secrets that may have signed a visitor's identity now, the newest first. */
export function secretsOf(system: System, row: SealedSecrets): string[] {
  const { sealedIdentitySecret: newest, previousSealedIdentitySecret: before } = row;
  const until = row.previousIdentitySecretUntil;
  const isBeforeValid = until !== null && until > system.now();
  return [newest, isBeforeValid ? before : null].flatMap((sealed) =>
    sealed === null ? [] : [system.secrets.unseal(purpose, sealed)],
  );
}

/** A secret as it is stored. */
export function sealIdentitySecret(system: System, secret: string): string {
  return system.secrets.seal(purpose, secret);
}
