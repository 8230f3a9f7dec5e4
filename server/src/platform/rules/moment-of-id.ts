/** Ids tell the moment they were made (UUIDv7); null when this one does not. */
export function momentOfId(id: string): Date | null {
  return id[14] === '7' ? new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)) : null;
}
