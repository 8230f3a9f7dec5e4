/** What a record is known by. */
export const identityKinds = [
  'mail',
  'phone',
  'messenger',
  'unionid',
  'buyer',
  'external',
  'visitor',
] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** Kinds that several records may carry; the others name one record and no other. */
export const claimKinds = ['mail', 'phone', 'unionid', 'buyer'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** How sure it is, weakest first. */
export const strengths = ['likely', 'said', 'proved'] as const;
export type Strength = (typeof strengths)[number];

/** How it is known. */
export const identityGrounds = [
  'signature',
  'signed-tried',
  'mailed-code',
  'dmarc',
  'vendor',
  'browser',
  'letter',
  'text-message',
  'form',
  'told',
  'colleague',
  'order',
  'import',
  'record',
] as const;
export type IdentityGround = (typeof identityGrounds)[number];

const strengthBy: Readonly<Record<IdentityGround, Strength>> = {
  signature: 'proved',
  // Signed, and with it that the shop has tried whose number it is.
  'signed-tried': 'proved',
  'mailed-code': 'proved',
  dmarc: 'proved',
  vendor: 'proved',
  browser: 'proved',
  letter: 'said',
  // Whoever sends a text message can put any number on it.
  'text-message': 'said',
  form: 'said',
  told: 'said',
  colleague: 'likely',
  order: 'likely',
  import: 'likely',
  record: 'likely',
};

/** What a ground is worth: only what nobody but the customer can bring about proves anything. */
export function strengthOf(ground: IdentityGround): Strength {
  return strengthBy[ground];
}

/** True when the first ground is worth more than the second; of two that are worth the same the earlier one stays. */
export function isStronger(ground: IdentityGround, than: IdentityGround): boolean {
  return strengths.indexOf(strengthOf(ground)) > strengths.indexOf(strengthOf(than));
}

/** Why two records may be one person's. */
export const likenessReasons = [...claimKinds, 'name-and-order'] as const;
export type LikenessReason = (typeof likenessReasons)[number];
