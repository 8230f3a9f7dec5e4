import { currencyDecimals } from '@zhiyin/domain/kit';

/** How many minor units make one of a currency; as most have it where none is said. @example minorUnits('JPY') // 1 */
export function minorUnits(currency: string | null): number {
  return 10 ** (currency === null ? 2 : currencyDecimals(currency));
}
