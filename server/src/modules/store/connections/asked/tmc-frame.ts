import { createHash } from 'node:crypto';

/** What a frame of Taobao's message service is for. */
export const frameTypes = { connect: 0, connected: 1, send: 2, sent: 3 } as const;
/** What a `send` wants: that waiting messages come, or that one of them was taken. */
export const wishes = { pull: 1, confirm: 2 } as const;

type Value = string | number | bigint | Date | Buffer | null;

/** A frame: numbers are little-endian, texts are counted in bytes. */
export interface TmcFrame {
  readonly type: number;
  /** Empty or 0 when all is well. */
  readonly status?: number;
  readonly phrase?: string;
  readonly token?: string;
  readonly fields: Readonly<Record<string, Value>>;
}

const version = 2;
const headers = { end: 0, custom: 1, status: 2, phrase: 3, flag: 4, token: 5 } as const;
const formats = { void: 0, text: 1, byte: 2, int16: 3, int32: 4, int64: 5, date: 6, bytes: 7 } as const;

/** The signature under which an application connects. */
export function tmcSign(secret: string, appKey: string, group: string, timestamp: string): string {
  const text = `${secret}app_key${appKey}group_name${group}timestamp${timestamp}${secret}`;
  return createHash('md5').update(text).digest('hex').toUpperCase();
}

/** A frame as it goes over the line. */
export function writeFrame({ type, token, fields }: TmcFrame): Buffer {
  return Buffer.concat([
    Buffer.from([version, type]),
    ...(token === undefined ? [] : [int16(headers.token), counted(token)]),
    ...Object.entries(fields).flatMap(([name, value]) => [
      int16(headers.custom),
      counted(name),
      ...valueBytes(value),
    ]),
    int16(headers.end),
  ]);
}

function valueBytes(value: Value): Buffer[] {
  if (value === null) return [Buffer.from([formats.void])];
  if (typeof value === 'string') return [Buffer.from([formats.text]), counted(value)];
  if (Buffer.isBuffer(value)) return [Buffer.from([formats.bytes]), int32(value.length), value];
  if (typeof value === 'bigint') return [Buffer.from([formats.int64]), int64(value)];
  if (value instanceof Date) return [Buffer.from([formats.date]), int64(BigInt(value.getTime()))];
  if (value >= -128 && value < 128) return [Buffer.from([formats.byte, value & 0xff])];
  return [Buffer.from([formats.int32]), int32(value)];
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16LE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function int64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return bytes;
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([int32(bytes.length), bytes]);
}

/** What came over the line. @throws RangeError when it is cut or no frame */
export function readFrame(bytes: Buffer): TmcFrame {
  const reader = readerOf(bytes);
  const frame: { -readonly [Name in keyof TmcFrame]: TmcFrame[Name] } & {
    fields: Record<string, Value>;
  } = {
    type: reader.typeOfFrame(),
    fields: {},
  };
  for (let header = reader.int16(); header !== headers.end; header = reader.int16()) {
    if (header === headers.custom) frame.fields[reader.text()] = reader.value();
    else if (header === headers.status) frame.status = reader.int32();
    else if (header === headers.phrase) frame.phrase = reader.text();
    else if (header === headers.token) frame.token = reader.text();
    else if (header === headers.flag) reader.int32();
    else throw new RangeError(`no such header: ${header}`);
  }
  return frame;
}

function readerOf(bytes: Buffer) {
  // The first byte is the version, which every sender has the same.
  let at = 1;
  const move = (length: number): number => {
    at += length;
    return at - length;
  };
  const int32At = () => bytes.readInt32LE(move(4));
  const cut = (): Buffer => {
    const length = int32At();
    if (length < 0 || at + length > bytes.length) throw new RangeError('a frame is cut');
    return bytes.subarray(move(length), at);
  };
  const text = () => cut().toString('utf8');
  const int64At = () => bytes.readBigInt64LE(move(8));
  const readers: Readonly<Record<number, () => Value>> = {
    [formats.void]: () => null,
    [formats.text]: text,
    [formats.byte]: () => bytes.readInt8(move(1)),
    [formats.int16]: () => bytes.readInt16LE(move(2)),
    [formats.int32]: int32At,
    [formats.int64]: int64At,
    [formats.date]: () => new Date(Number(int64At())),
    [formats.bytes]: cut,
  };
  return {
    typeOfFrame: () => bytes.readInt8(move(1)),
    int16: () => bytes.readInt16LE(move(2)),
    int32: int32At,
    text,
    value: (): Value => {
      const format = bytes.readInt8(move(1));
      const read = readers[format];
      if (!read) throw new RangeError(`no such format: ${format}`);
      return read();
    },
  };
}
