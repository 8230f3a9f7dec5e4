import { defineWords } from '../../kit/words.ts';

/** What files say. */
export const fileWords = defineWords('platform', {
  fileTooLarge: { zh: '文件太大，最多 {max} MB。', en: 'The file is too large, at most {max} MB.' },
  fileEmpty: { zh: '文件是空的。', en: 'The file is empty.' },
  fileTypeNotAllowed: {
    zh: '不接受这种文件。可以发送图片、PDF、办公文档、文本、压缩包、音频和视频。',
    en: 'This kind of file is not accepted. Send pictures, PDFs, office documents, text, archives, sound or video.',
  },
  pictureBroken: { zh: '这张图片已损坏，无法打开。', en: 'This picture is damaged and cannot be opened.' },
  fileNotFound: { zh: '没有这个文件。', en: 'There is no such file.' },
  fileStoreAway: {
    zh: '文件存储暂时无法使用，请稍后再试。',
    en: 'The file store is away for a moment. Please try again.',
  },
  fileLinkEnded: {
    zh: '文件链接无效或已过期，请重新打开。',
    en: 'This link to the file is not valid or has expired. Open it again from where you found it.',
  },
});
