import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ConfigRefused, swallowed, wrongFlag, wrongValue } from './config-refused.ts';

const Role = z.enum(['all', 'web', 'worker']);

/** Places as `host:port`, separated by commas. */
const Hosts = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^[\w.-]+:\d{1,5}$|^\[[\da-f:]+\]:\d{1,5}$/)))
  .default([]);

const Config = z.object({
  port: z.coerce.number().int().min(0).max(65535).default(4000),
  host: z.string().default('127.0.0.1'),
  data: z.string().min(1).default('./data'),
  demo: z.stringbool().default(false),
  role: Role.default('all'),
  databaseUrl: z.string().optional(),
  publicUrl: z.url().optional(),
  secret: z.string().optional(),
  smtpUrl: z.string().optional(),
  mailFrom: z.string().default('Zhiyin <zhiyin@localhost>'),
  mailPort: z.coerce.number().int().min(0).max(65535).optional(),
  mailHost: z.string().default('0.0.0.0'),
  mailCertificate: z.string().optional(),
  mailKey: z.string().optional(),
  filesUrl: z.string().optional(),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  trustProxy: z.stringbool().default(false),
  metricsToken: z.string().min(16).optional(),
  connections: z.coerce.number().int().min(2).max(200).default(12),
  diskFloorMb: z.coerce.number().int().min(0).default(256),
  innerHosts: Hosts,
  pushHosts: Hosts,
  limitsFactor: z.coerce.number().min(0.01).max(10_000).default(1),
});
/** How one process is set up. Every option is a flag of `npm start` and an environment variable. */
export type Config = z.infer<typeof Config>;

/** Each option's flag, environment variable and meaning; `npm run zhiyin -- help` prints it. */
export const options = [
  ['port', 'ZHIYIN_PORT', 'port to listen on; 0 takes a free one'],
  ['host', 'ZHIYIN_HOST', 'address to listen on'],
  ['data', 'ZHIYIN_DATA_DIR', 'folder of the embedded database, files and the secret'],
  ['demo', 'ZHIYIN_DEMO', 'fill an empty database with a demo shop'],
  ['role', 'ZHIYIN_ROLE', 'all, web or worker'],
  ['databaseUrl', 'DATABASE_URL', 'PostgreSQL 15 or newer; without it the embedded one starts'],
  ['publicUrl', 'ZHIYIN_PUBLIC_URL', 'address under which people reach this server'],
  ['secret', 'ZHIYIN_SECRET', 'root secret, at least 32 characters; made at the first start when absent'],
  ['smtpUrl', 'ZHIYIN_SMTP_URL', 'mail server, smtp://user:password@host:port'],
  ['mailFrom', 'ZHIYIN_MAIL_FROM', 'sender of mails'],
  ['mailPort', 'ZHIYIN_MAIL_PORT', 'port to take customers’ mail on; without it none is taken'],
  ['mailHost', 'ZHIYIN_MAIL_HOST', 'address to take customers’ mail on'],
  [
    'mailCertificate',
    'ZHIYIN_MAIL_CERTIFICATE',
    'file with the certificate, and those above it, under which customers’ mail is taken encrypted (PEM)',
  ],
  ['mailKey', 'ZHIYIN_MAIL_KEY', 'file with the key of that certificate (PEM)'],
  ['filesUrl', 'ZHIYIN_FILES_URL', 'S3-compatible store, https://key:secret@host/bucket?region=…'],
  ['logLevel', 'ZHIYIN_LOG_LEVEL', 'fatal, error, warn, info, debug or silent'],
  ['trustProxy', 'ZHIYIN_TRUST_PROXY', 'believe X-Forwarded-* of the proxy in front'],
  ['metricsToken', 'ZHIYIN_METRICS_TOKEN', 'bearer token that /metrics demands from other machines'],
  ['connections', 'ZHIYIN_CONNECTIONS', 'most database connections for requests'],
  ['diskFloorMb', 'ZHIYIN_DISK_FLOOR_MB', 'free disk space below which writing is refused'],
  [
    'innerHosts',
    'ZHIYIN_INNER_HOSTS',
    'hosts of your own network that channels and webhooks may call, as host:port, separated by commas',
  ],
  ['pushHosts', 'ZHIYIN_PUSH_HOSTS', 'push services of your own network, written the same way'],
  [
    'limitsFactor',
    'ZHIYIN_LIMITS_FACTOR',
    'multiplies every rate limit; load tests from one address raise it',
  ],
] as const;

/** Reads flags, then environment, then defaults. @throws ConfigRefused that names the wrong option. */
export function readConfig(argv: readonly string[], env: NodeJS.ProcessEnv): Config {
  const values = flagsOf(argv);
  const lost = options.find(([name]) => values[kebab(name)] === undefined && isSwallowed(name, env));
  if (lost) throw new ConfigRefused([swallowed(kebab(lost[0]))]);
  const given = options.map(([name, variable]) => [
    name,
    asText(values[kebab(name)]) ?? blankIsAbsent(env[variable]),
  ]);
  const read = Config.safeParse(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  if (read.success) return read.data;
  throw new ConfigRefused(
    read.error.issues.map((issue) => {
      const [name, variable] = options.find(([one]) => one === issue.path[0]) ?? options[0];
      return wrongValue(issue, kebab(name), variable);
    }),
  );
}

function flagsOf(argv: readonly string[]) {
  const flags = Object.fromEntries(
    options.map(([name]) => [
      kebab(name),
      { type: name === 'demo' || name === 'trustProxy' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options: flags, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new ConfigRefused([wrongFlag(error, Object.keys(flags))]);
  }
}

/** npm hands over what it took for its own in the environment. */
function isSwallowed(name: string, env: NodeJS.ProcessEnv): boolean {
  return env[`npm_config_${kebab(name).replaceAll('-', '_')}`] !== undefined;
}

/** All settings as `--help` shows them, a line each. */
export function settingsText(): string {
  return options
    .map(
      ([name, variable, meaning]) => `  ${`--${kebab(name)}`.padEnd(18)} ${variable.padEnd(24)} ${meaning}`,
    )
    .join('\n');
}

function asText(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}

function blankIsAbsent(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
