/** A piece of a container: its kind, and where its content begins and ends. `to` may lie behind what was read. */
interface Part {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Whether a film of this kind has a picture at all: a recorder writes sound into the same containers. Read from the
 * beginning of the file; null where that does not tell, as when the tracks are listed at its end.
 *
 * @example hasVideo(head, 'video/webm') // false for a voice clip
 */
export function hasVideo(head: Buffer, type: string): boolean | null {
  if (type === 'video/webm') return said(webmTracks(head), '1');
  if (type === 'video/mp4') return said(mp4Tracks(head), 'vide');
  return null;
}

function said(tracks: readonly string[], video: string): boolean | null {
  return tracks.length === 0 ? null : tracks.includes(video);
}

const segment = '18538067';
const trackList = '1654ae6b';
const track = 'ae';
const trackKind = '83';

/** What each track of a WebM is: 1 video, 2 sound (RFC 9559, section 5.1.4). */
function webmTracks(head: Buffer): string[] {
  const within = (part: Part): Part[] => parts(head, part, webmPart);
  return [{ kind: '', from: 0, to: head.length }]
    .flatMap((file) => within(file).filter(({ kind }) => kind === segment))
    .flatMap((one) => within(one).filter(({ kind, to }) => kind === trackList && to <= head.length))
    .flatMap((list) => within(list).filter(({ kind }) => kind === track))
    .flatMap((one) => within(one).filter(({ kind }) => kind === trackKind))
    .map(({ from }) => String(head[from]));
}

/** One element of EBML (RFC 8794): an id and a size of one to eight bytes each; all bits set means "to the end". */
function webmPart(head: Buffer, at: number, end: number): Part | null {
  const idBytes = Math.clz32(head[at] ?? 0) - 23;
  const sizeAt = at + idBytes;
  const first = head[sizeAt];
  if (first === undefined || first === 0 || idBytes > 4) return null;
  const sizeBytes = Math.clz32(first) - 23;
  if (sizeAt + sizeBytes > head.length) return null;
  const kind = head.toString('hex', at, sizeAt);
  const from = sizeAt + sizeBytes;
  let size = first & (0xff >> sizeBytes);
  let isOpen = size === 0xff >> sizeBytes;
  for (const byte of head.subarray(sizeAt + 1, from)) {
    size = size * 256 + byte;
    isOpen = isOpen && byte === 0xff;
  }
  return { kind, from, to: isOpen ? end : from + size };
}

/** The handler of each track of an MP4: `vide`, `soun` … (ISO/IEC 14496-12, 8.4.3). */
function mp4Tracks(head: Buffer): string[] {
  let found: Part[] = [{ kind: '', from: 0, to: head.length }];
  for (const wanted of ['moov', 'trak', 'mdia', 'hdlr']) {
    found = found.flatMap((part) =>
      parts(head, part, mp4Part).filter(({ kind, to }) => kind === wanted && to <= head.length),
    );
  }
  return found.map(({ from }) => head.toString('latin1', from + 8, from + 12));
}

function mp4Part(head: Buffer, at: number, end: number): Part | null {
  if (at + 8 > head.length) return null;
  const size = head.readUInt32BE(at);
  // 0 is "to the end"; 1 is a size of 64 bits, which nothing small has.
  if (size !== 0 && size < 8) return null;
  return { kind: head.toString('latin1', at + 4, at + 8), from: at + 8, to: size === 0 ? end : at + size };
}

type Read = (head: Buffer, at: number, end: number) => Part | null;

function parts(head: Buffer, { from, to }: Part, read: Read): Part[] {
  const list: Part[] = [];
  for (let at = from; at < Math.min(to, head.length); ) {
    const part = read(head, at, to);
    if (part === null) break;
    list.push(part);
    at = part.to;
  }
  return list;
}
