import type { Text } from '../../kit/words.ts';

/** How a canned reply can be said, beside the way it is written first. */
export const cannedTones = ['formal', 'warm', 'short'] as const;
export type CannedTone = (typeof cannedTones)[number];

export const cannedToneWords: Readonly<Record<CannedTone | 'plain', Text>> = {
  plain: { zh: '原样', en: 'As written' },
  formal: { zh: '正式', en: 'Formal' },
  warm: { zh: '亲切', en: 'Warm' },
  short: { zh: '简短', en: 'Short' },
};

export interface BothTexts {
  readonly textZh: string;
  readonly textEn: string;
}

/** A reply with what it says in other tones; a tone that nobody wrote is absent. */
export interface TonedReply extends BothTexts {
  readonly tones: Readonly<Partial<Record<CannedTone, BothTexts | undefined>>>;
}

/** The tones a reply can be said in, the first as it is written. */
export function tonesOf({ tones }: TonedReply): (CannedTone | 'plain')[] {
  const written = cannedTones.filter((tone) => {
    const { textZh = '', textEn = '' } = tones[tone] ?? {};
    return textZh !== '' || textEn !== '';
  });
  return ['plain', ...written];
}

/**
 * What a reply says in a tone. The customer's language goes before the tone: where the tone is written in the other
 * one only, it is as it was written first.
 */
export function inTone(reply: TonedReply, tone: CannedTone | 'plain'): BothTexts {
  if (tone === 'plain') return reply;
  const { textZh = '', textEn = '' } = reply.tones[tone] ?? {};
  return { textZh: textZh || reply.textZh, textEn: textEn || reply.textEn };
}
