import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id } from '../../kit/shapes.ts';

const mebibyte = 1024 * 1024;

/** Most bytes of one file, by who sends it. */
export const fileBytesMax = { member: 25 * mebibyte, visitor: 10 * mebibyte } as const;

/** A file as it is shown. The addresses work for about an hour and for whoever has them, so they are never stored. */
export const StoredFile = z.object({
  fileId: Id,
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  /** Pixels of a picture, turned upright; null for all else. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** The name it had where it comes from. What kind of file it is, is read from the content and not from here. */
const UploadQuery = z.strictObject({
  name: z.string().min(1).max(500),
  type: z.string().max(200).optional(),
});

/** The bytes arrive as a stream that the handler reads; there is nothing to parse. */
const Bytes = z.unknown().transform(() => ({}));

export const uploadFile = endpoint('platform.upload-file', {
  method: 'POST',
  path: '/files',
  may: 'member',
  words: {
    zh: '上传文件（application/octet-stream）',
    en: 'Upload a file, as application/octet-stream',
  },
  query: UploadQuery,
  body: Bytes,
  bodyBytesMax: fileBytesMax.member,
  callsPerMinute: 120,
  response: StoredFile,
});

export const uploadVisitorFile = endpoint('platform.upload-visitor-file', {
  method: 'POST',
  path: '/widget/files',
  may: 'visitor',
  words: {
    zh: '访客上传文件（application/octet-stream）',
    en: 'A visitor uploads a file, as application/octet-stream',
  },
  query: UploadQuery,
  body: Bytes,
  bodyBytesMax: fileBytesMax.visitor,
  callsPerMinute: 20,
  response: StoredFile,
});

export const downloadFile = endpoint('platform.download-file', {
  method: 'GET',
  path: '/files/:token',
  may: 'anyone',
  words: { zh: '凭签名链接下载文件', en: 'Download a file by its signed link' },
  params: z.strictObject({ token: z.string().max(200) }),
  callsPerMinute: 1_200,
  response: z.unknown(),
});
