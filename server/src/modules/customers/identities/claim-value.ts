import type { ClaimKind } from '@zhiyin/domain/customers';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';

const Mail = z.email().max(254);

/**
 * What two records are compared by: an address in lower case, a phone as E.164; null when it is none, or was blanked out.
 *
 * @example claimValue('phone', '138 0013 8000') // '+8613800138000'
 */
export function claimValue(kind: ClaimKind, said: string): string | null {
  const text = said.normalize('NFKC').trim();
  if (kind === 'mail') return Mail.safeParse(text.toLowerCase()).data ?? null;
  if (kind === 'phone') return phoneNumber(text);
  return text === '' || text.length > 200 || text.includes('*') ? null : text;
}

/** A number without a country's code is one of China's. */
function phoneNumber(text: string): string | null {
  const international = text.replace(/^00/, '+');
  const number = parsePhoneNumberFromString(international, { defaultCountry: 'CN', extract: false });
  return number?.isPossible() && number.isValid() ? number.number : null;
}
