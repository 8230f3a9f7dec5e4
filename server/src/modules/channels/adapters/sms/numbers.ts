const mainland = /^(?:\+?86)?(1[3-9]\d{9})$/;

/**
 * One spelling of a number, however it is written: those of mainland mobiles bare, as most gateways there say them;
 * what is no number as it is.
 *
 * @example numberOf('+86 138-0000-0000') // '13800000000'
 */
export function numberOf(written: string): string {
  const bare = written.replace(/[\s().-]/g, '').replace(/^00/, '+');
  return mainland.exec(bare)?.[1] ?? (/^\+?\d{3,20}$/.test(bare) ? bare : written);
}

/** A number as a gateway takes it: with its country before it where it knows no other way. */
export function dialled(number: string, isWithCountry: boolean): string {
  return isWithCountry && mainland.test(number) ? `+86${number}` : number;
}
