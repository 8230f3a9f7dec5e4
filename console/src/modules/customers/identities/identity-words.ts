import {
  type ClaimKind,
  type IdentityGround,
  type IdentityKind,
  type LikenessReason,
  type Strength,
  customersIdentityWords as words,
} from '@zhiyin/domain/customers';
import type { Word } from '@zhiyin/domain/kit';
import type { Tone } from '#ui/theme/tokens.ts';

export const kindWords: Readonly<Record<IdentityKind, Word>> = {
  mail: words.kindMail,
  phone: words.kindPhone,
  messenger: words.kindMessenger,
  unionid: words.kindUnionid,
  buyer: words.kindBuyer,
  external: words.kindExternal,
  visitor: words.kindVisitor,
};

export const strengthWords: Readonly<Record<Strength, Word>> = {
  proved: words.proved,
  said: words.said,
  likely: words.likely,
};

export const strengthTones: Readonly<Record<Strength, Tone>> = {
  proved: 'jade',
  said: 'amber',
  likely: 'ash',
};

export const groundWords: Readonly<Record<IdentityGround, Word>> = {
  signature: words.bySignature,
  'signed-tried': words.bySignedTried,
  'mailed-code': words.byMailedCode,
  dmarc: words.byDmarc,
  vendor: words.byVendor,
  browser: words.byBrowser,
  letter: words.byLetter,
  'text-message': words.byTextMessage,
  form: words.byForm,
  told: words.byTold,
  colleague: words.byColleague,
  order: words.byOrder,
  import: words.byImport,
  record: words.byRecord,
};

export const reasonWords: Readonly<Record<LikenessReason, Word>> = {
  mail: words.becauseMail,
  phone: words.becausePhone,
  unionid: words.becauseUnionid,
  buyer: words.becauseBuyer,
  'name-and-order': words.becauseNameAndOrder,
};

/** What proved two records to be one person's. */
export const proofWords: Readonly<Record<ClaimKind, Word>> = {
  mail: words.kindMail,
  phone: words.kindPhone,
  unionid: words.kindUnionid,
  buyer: words.kindBuyer,
};
