import type { Text } from '@zhiyin/domain/kit';

/** Why a file cannot go along. */
export const fileTroubleWords = {
  'file-too-large': { zh: '文件太大，最多 {max} MB', en: 'Too large: {max} MB at most.' },
  'file-type': {
    zh: '不能发这种文件，请发图片、文档、压缩包或音视频',
    en: 'Not this kind: send pictures, documents, archives, sound or video.',
  },
  'no-files': { zh: '这里不能发送文件', en: 'Files cannot be sent here.' },
} as const satisfies Readonly<Record<string, Text>>;
