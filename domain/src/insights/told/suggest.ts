interface Known {
  readonly memberId: string;
  readonly name: string;
}

/** What stands before it in an account is the shop’s: `店铺名:子账号`. */
const behindShop = /[:：]/;

/**
 * Whose an account may be, by its name: the one colleague who is called so, or whose name it holds. Null where nobody is,
 * or several are: a wrong guess would give somebody another's figures.
 *
 * @example suggestedMember('合成旗舰店:小雨', [{ memberId: 'a', name: '小雨' }]) // 'a'
 */
export function suggestedMember(account: string, members: readonly Known[]): string | null {
  const own = bare(account.split(behindShop).at(-1) ?? '');
  if (own === '') return null;
  const alike = members.filter(({ name }) => bare(name) === own);
  const holding = members.filter(({ name }) => bare(name).length > 1 && own.includes(bare(name)));
  const [only, ...others] = alike.length > 0 ? alike : holding;
  return only !== undefined && others.length === 0 ? only.memberId : null;
}

function bare(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
