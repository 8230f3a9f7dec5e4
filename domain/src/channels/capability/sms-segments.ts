/** How a text travels as SMS. */
export interface SmsLength {
  readonly encoding: 'gsm-7' | 'ucs-2';
  /** How many text messages it makes; each is paid for. */
  readonly segments: number;
  /** How many more characters of its kind the last of them holds. */
  readonly left: number;
}

/** The basic alphabet of GSM 03.38, and the signs that take two of its places. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const doubled = new Set('\f^{}\\[~]|€');

const sizes = {
  // Of several, each gives seven places (or three) to what joins them.
  'gsm-7': { alone: 160, joined: 153 },
  'ucs-2': { alone: 70, joined: 67 },
} as const;

/**
 * How many text messages a text makes. One sign outside the GSM alphabet, a Chinese character for one, makes all of it
 * travel in 16 bits a character. No sign is torn between two messages.
 *
 * @returns no segment for the empty text.
 * @example smsLength('您的茶到了') // { encoding: 'ucs-2', segments: 1, left: 65 }
 */
export function smsLength(text: string): SmsLength {
  const signs = [...text];
  const isPlain = signs.every((sign) => basic.has(sign) || doubled.has(sign));
  const encoding = isPlain ? 'gsm-7' : 'ucs-2';
  const placesOf = (sign: string): number => (isPlain ? (doubled.has(sign) ? 2 : 1) : sign.length);
  const { alone, joined } = sizes[encoding];
  const whole = signs.reduce((sum, sign) => sum + placesOf(sign), 0);
  if (whole <= alone) return { encoding, segments: whole === 0 ? 0 : 1, left: alone - whole };
  let segments = 1;
  let used = 0;
  for (const sign of signs) {
    const places = placesOf(sign);
    if (used + places > joined) {
      segments++;
      used = 0;
    }
    used += places;
  }
  return { encoding, segments, left: joined - used };
}
