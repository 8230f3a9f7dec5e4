/** A kind of file that may be kept: how it is called on the wire and in file names. */
export interface MediaType {
  readonly type: string;
  /** The usual one first. */
  readonly extensions: readonly string[];
  /** True for pictures that every browser draws and that cannot carry script. All else is only ever downloaded. */
  readonly isPicture: boolean;
}

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

function picture(type: string, ...extensions: string[]): MediaType {
  return { type, extensions, isPicture: true };
}

function document(type: string, ...extensions: string[]): MediaType {
  return { type, extensions, isPicture: false };
}

/** Everything that may be uploaded. Nothing here runs when it is opened: no HTML, SVG, scripts, macros, programs. */
export const mediaTypes: readonly MediaType[] = [
  picture('image/jpeg', 'jpg', 'jpeg'),
  picture('image/png', 'png'),
  picture('image/gif', 'gif'),
  picture('image/webp', 'webp'),
  document('image/heic', 'heic', 'heif'),
  document('application/pdf', 'pdf'),
  document(`${office}.wordprocessingml.document`, 'docx'),
  document(`${office}.spreadsheetml.sheet`, 'xlsx'),
  document(`${office}.presentationml.presentation`, 'pptx'),
  document(`${open}.text`, 'odt'),
  document(`${open}.spreadsheet`, 'ods'),
  document(`${open}.presentation`, 'odp'),
  document('application/msword', 'doc'),
  document('application/vnd.ms-excel', 'xls'),
  document('application/vnd.ms-powerpoint', 'ppt'),
  document('text/plain', 'txt', 'log', 'md'),
  document('text/csv', 'csv'),
  document('application/zip', 'zip'),
  document('audio/mpeg', 'mp3'),
  document('audio/wav', 'wav'),
  document('audio/ogg', 'ogg', 'oga', 'opus'),
  document('audio/mp4', 'm4a', 'mp4'),
  document('audio/webm', 'weba', 'webm'),
  document('audio/amr', 'amr'),
  document('video/mp4', 'mp4', 'm4v'),
  document('video/quicktime', 'mov'),
  document('video/ogg', 'ogv'),
  document('video/webm', 'webm'),
];

/** The kind of file by its name on the wire; undefined when it may not be kept. */
export function mediaTypeOf(type: string): MediaType | undefined {
  return mediaTypes.find((one) => one.type === type);
}

const played = /^(audio)\/(?:mpeg|wav|ogg|mp4|webm)$|^(video)\/(?:mp4|webm|ogg)$/;

/** By what browsers play a file of this kind where it stands; null for what is only downloaded. */
export function playsAs(type: string): 'audio' | 'video' | null {
  const [, sound, film] = played.exec(type) ?? [];
  if (sound !== undefined) return 'audio';
  return film === undefined ? null : 'video';
}

/**
 * A file name that is safe to show and to save under: no folders, no control or invisible characters, no leading
 * dots, at most 120 characters long, and an extension that tells the truth about what is inside.
 *
 * @example safeFileName('../发票\u202Egpj.exe', mediaTypeOf('image/png')) // '发票gpj.exe.png'
 */
export function safeFileName(given: string, kind: MediaType): string {
  const visible = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ');
  const last = visible.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[<>:"|?*]/g, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  const [, stem = plain, extension = ''] = /^(.+)\.([^.]+)$/.exec(plain) ?? [];
  if (kind.extensions.includes(extension.toLowerCase())) return `${cut(stem)}.${extension}`;
  return `${cut(plain)}.${kind.extensions[0] ?? 'bin'}`;
}

function cut(stem: string): string {
  return [...stem].slice(0, 110).join('').trim() || 'file';
}
