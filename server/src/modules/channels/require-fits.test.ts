import type { DraftLimits } from '@zhiyin/domain/channels';
import { expect, it } from 'vitest';
import { limitsOf, requireFits } from './require-fits.ts';

const narrow: DraftLimits = {
  text: { max: 4, unit: 'bytes' },
  files: {
    countMax: 1,
    kinds: [{ mediaTypes: ['image/png'], extensions: ['png'], bytesMax: 2 * 1024 * 1024, isPicture: true }],
  },
  emoji: 'none',
  links: 'refused',
};
const picture = { name: 'a.png', mediaType: 'image/png', sizeBytes: 3 * 1024 * 1024 };

it('lets through what fits', () => {
  expect(() => requireFits({ locale: 'zh' }, narrow, { text: '您a', files: [] })).not.toThrow();
});

it.each([
  {
    locale: 'zh' as const,
    fields: [
      '这个渠道一条消息最多 4 字节（一个汉字占 3 字节），超出了 2 字节。请分几条发送。',
      '文件太大，这个渠道最多 2 MB。',
    ],
  },
  {
    locale: 'en' as const,
    fields: [
      'Too long: a message here holds 4 bytes, and this has 2 more. Please split it up.',
      'The file is too large; this channel takes at most 2 MB.',
    ],
  },
])('says all that does not fit, in $locale', ({ locale, fields: [text, file] }) => {
  expect(() => requireFits({ locale }, narrow, { text: '您好', files: [picture] })).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      reason: expect.objectContaining({ key: 'channels.text-too-many-bytes' }),
      values: { max: 4, over: 2 },
      fields: [
        { path: 'text', message: text },
        { path: 'fileIds.0', message: file },
      ],
    }),
  );
});

it('knows the limits of each channel, and of none that is not here', () => {
  expect(limitsOf('portal').fromCustomer.files?.countMax).toBe(10);
  expect(() => limitsOf('pigeon')).toThrow(
    expect.objectContaining({
      kind: 'conflict',
      reason: expect.objectContaining({ key: 'channels.channel-gone' }),
    }),
  );
});
