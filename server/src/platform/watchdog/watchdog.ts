import { statfs } from 'node:fs/promises';
import type { Log } from '../log.ts';

/** Watches the free space of one folder's disk. */
export interface Watchdog {
  /** True while so little is free that nothing may be written: a full disk would stop even the database. */
  isReadOnly(): boolean;
  /** Looks now. It looks by itself every few seconds. */
  look(): Promise<void>;
  stop(): void;
}

export interface WatchdogOptions {
  readonly folder: string;
  /** Free bytes below which writing is refused; 0 never refuses. */
  readonly floorBytes: number;
  readonly log: Log;
  readonly everyMs?: number;
  /** Tests bring their own disk. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

const everyMsDefault = 3_000;
/** Writing is allowed again only with some room above the floor, so that it does not flicker at the edge. */
const roomFactor = 1.1;

/** Starts watching, after one first look. A disk that cannot be asked changes nothing. */
export async function startWatchdog(options: WatchdogOptions): Promise<Watchdog> {
  const { folder, floorBytes, log, freeBytes = freeBytesOf } = options;
  let isReadOnly = false;
  const look = async (): Promise<void> => {
    try {
      const free = await freeBytes(folder);
      const wasReadOnly = isReadOnly;
      isReadOnly = free < (wasReadOnly ? floorBytes * roomFactor : floorBytes);
      if (isReadOnly === wasReadOnly) return;
      log.warn(
        { free, floorBytes },
        isReadOnly ? 'the disk is nearly full: read-only' : 'writing is allowed again',
      );
    } catch (error) {
      log.warn({ err: error, folder }, 'the free disk space could not be read');
    }
  };
  await look();
  const timer = setInterval(() => void look(), options.everyMs ?? everyMsDefault);
  timer.unref();
  return { isReadOnly: () => isReadOnly, look, stop: () => clearInterval(timer) };
}

/** Bytes that an ordinary user may still write on the folder's disk. */
async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
