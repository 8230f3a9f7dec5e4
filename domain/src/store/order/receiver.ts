/**
 * A phone as digits alone, for comparing: a country's +86 and spaces are left out. Null for what a platform has
 * blanked out, and for what is too short to name anybody.
 *
 * @example plainPhone('+86 138-0000-0000') // '13800000000'
 */
export function plainPhone(phone: string | null): string | null {
  if (phone === null || phone.includes('*')) return null;
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  const national = /^(?:00)?86(1\d{10})$/.exec(digits)?.[1] ?? digits;
  return national.length >= 7 && national.length <= 15 ? national : null;
}

/** The last four digits of a phone, which platforms leave readable; null when there are fewer. */
export function phoneTail(phone: string | null): string | null {
  return /(\d{4})\D*$/.exec(phone ?? '')?.[1] ?? null;
}

/** A phone of which the middle cannot be read: `138****0000`. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null;
  const tail = phoneTail(phone);
  return tail === null ? '****' : `${phone.length >= 11 ? phone.slice(0, 3) : ''}****${tail}`;
}

/** A name of which only the first character can be read: `王**`. */
export function maskName(name: string | null): string | null {
  if (name === null) return null;
  const [first = ''] = [...name];
  return `${first}**`;
}

/**
 * An address down to its city or district, not the street and the door.
 *
 * @example maskAddress('浙江省 杭州市 余杭区 文一西路969号') // '浙江省 杭州市 余杭区 ****'
 */
export function maskAddress(address: string | null): string | null {
  if (address === null) return null;
  const place = /^.{0,30}?(?:[区县旗]|[市州盟](?!.{0,8}[区县旗]))/u.exec(address)?.[0] ?? '';
  return `${place} ****`.trim();
}

/** An account of which only the ends can be read: `sy***@example.com`, `138****0000`. */
export function maskAccount(account: string | null): string | null {
  if (account === null) return null;
  const at = account.indexOf('@');
  return at === -1 ? maskPhone(account) : `${account.slice(0, Math.min(2, at))}***${account.slice(at)}`;
}
