import type { Profile } from '../adapter.ts';

/** What WeChat calls one person in all accounts of one owner, where it is told. */
export function knownByUnion(unionId: string): Pick<Profile, 'knownBy'> {
  if (unionId === '') return {};
  return { knownBy: [{ kind: 'unionid', scope: 'wechat', said: unionId, ground: 'vendor' }] };
}
