/** The file in the cluster's folder that holds our settings; postgresql.conf includes it last. */
export const settingsFile = 'zhiyin.conf';

/** Where the server listens: a socket in its own private folder, or one loopback port. */
export type Address =
  | { readonly kind: 'socket'; readonly folder: string }
  | { readonly kind: 'loopback'; readonly port: number };

/** `full` survives power loss; `none` is for tests only: a crash may lose or damage everything. */
export type Durability = 'full' | 'none';

/** Written into postgresql.conf's include file. A change of its text restarts a server that was left running. */
export function settingsText(address: Address, durability: Durability, version: string): string {
  const lines = [
    `# Written by Zhiyin at every start (PostgreSQL ${version}); changes made here are lost.`,
    ...listening(address),
    'max_connections = 60',
    'shared_buffers = 128MB',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'fsync = on',
    // A dead client's long query must not hold its locks: backends notice a closed socket within 2 s.
    "client_connection_check_interval = '2s'",
    // Statements and key values of failed queries are customers' data and stay out of the log.
    'log_min_messages = log',
    'log_min_error_statement = panic',
    'log_error_verbosity = terse',
    'log_checkpoints = off',
  ];
  if (process.platform === 'linux') {
    // After a crash PostgreSQL syncs all files one by one (14-19 s here); syncfs does it in 2 s.
    lines.push("recovery_init_sync_method = 'syncfs'");
  }
  if (durability === 'none') lines.push(...withoutDurability);
  return `${lines.join('\n')}\n`;
}

const withoutDurability = [
  'fsync = off',
  'full_page_writes = off',
  'synchronous_commit = off',
  "wal_level = 'minimal'",
  'max_wal_senders = 0',
];

function listening(address: Address): string[] {
  if (address.kind === 'loopback') {
    return ["listen_addresses = '127.0.0.1'", `port = ${address.port}`, "unix_socket_directories = ''"];
  }
  // The inner quotes keep a comma in the path from being read as a list.
  const folder = `"${address.folder.replaceAll('"', '""')}"`;
  return ["listen_addresses = ''", `port = ${socketPort}`, `unix_socket_directories = ${quote(folder)}`];
}

/** Only names the socket file: nothing listens on this port. */
const socketPort = 5432;

function quote(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/**
 * A socket in `folder` when the platform has them and the path fits into the kernel's address (107 bytes on
 * Linux, 103 elsewhere); otherwise `undefined`, and loopback must serve.
 */
export function socketIn(folder: string): Address | undefined {
  if (process.platform === 'win32') return undefined;
  const longest = process.platform === 'linux' ? 107 : 103;
  const path = `${folder}/.s.PGSQL.${socketPort}`;
  return Buffer.byteLength(path) <= longest ? { kind: 'socket', folder } : undefined;
}

/** The address to hand to `pg`, libpq and every tool that reads a PostgreSQL URL. */
export function urlOf(address: Address, database: string, password: string): string {
  if (address.kind === 'socket') {
    return `postgresql://zhiyin@${encodeURIComponent(address.folder)}:${socketPort}/${database}`;
  }
  return `postgresql://zhiyin:${encodeURIComponent(password)}@127.0.0.1:${address.port}/${database}`;
}
