import type { Text } from '@zhiyin/domain/kit';

/** What the doctor says. */
export const doctorWords = {
  node: { zh: 'Node {version}', en: 'Node {version}.' },
  nodeOld: {
    zh: 'Node {version} 太旧，需要 22.18 或更新',
    en: 'Node {version} is too old: 22.18 or newer is needed.',
  },
  folder: { zh: '数据目录 {folder} 可写', en: 'The data folder {folder} can be written.' },
  folderNew: {
    zh: '数据目录 {folder} 还不存在，第一次启动时创建',
    en: 'The data folder {folder} does not exist yet; the first start makes it.',
  },
  folderClosed: { zh: '数据目录 {folder} 不可写', en: 'The data folder {folder} cannot be written.' },
  folderOpen: {
    zh: '{file} 可被其他用户读取，请 chmod 600',
    en: '{file} can be read by other users; run chmod 600 on it.',
  },
  disk: { zh: '磁盘剩余 {free} MB', en: '{free} MB of disk are free.' },
  diskLow: {
    zh: '磁盘剩余 {free} MB，接近只读下限 {floor} MB',
    en: '{free} MB of disk are free, near the floor of {floor} MB below which writing is refused.',
  },
  diskFull: {
    zh: '磁盘剩余 {free} MB，低于下限 {floor} MB：服务器只读',
    en: '{free} MB of disk are free, below the floor of {floor} MB: the server is read-only.',
  },
  mailIn: { zh: '收信端口有证书，可以加密', en: 'Customers’ mail is taken encrypted where it is sent so.' },
  mailInPlain: {
    zh: '收信端口没有证书，邮件不加密：请设 ZHIYIN_MAIL_CERTIFICATE 和 ZHIYIN_MAIL_KEY',
    en: 'Customers’ mail is taken without encryption: set ZHIYIN_MAIL_CERTIFICATE and ZHIYIN_MAIL_KEY.',
  },
  mailInBad: {
    zh: '收信端口的证书或私钥文件读不了',
    en: 'The certificate for taking mail, or its key, cannot be read.',
  },
  secret: { zh: '根密钥就绪', en: 'The root secret is there.' },
  secretNew: {
    zh: '还没有根密钥，第一次启动时创建',
    en: 'There is no root secret yet; the first start makes it.',
  },
  secretShort: { zh: 'ZHIYIN_SECRET 少于 32 个字符', en: 'ZHIYIN_SECRET has fewer than 32 characters.' },
  away: { zh: '数据库连不上：{reason}', en: 'The database cannot be reached: {reason}' },
  databaseNew: {
    zh: '还没有数据库，第一次启动时创建',
    en: 'There is no database yet; the first start makes it.',
  },
  database: { zh: 'PostgreSQL {version}', en: 'PostgreSQL {version} answers.' },
  databaseOld: {
    zh: 'PostgreSQL {version} 太旧，需要 15 或更新',
    en: 'PostgreSQL {version} is too old: 15 or newer is needed.',
  },
  notDurable: { zh: 'fsync 已关闭：断电会丢数据', en: 'fsync is off: a loss of power loses data.' },
  clock: {
    zh: '与数据库的时钟相差 {seconds} 秒',
    en: 'The clock differs from the database’s by {seconds} s.',
  },
  migrated: { zh: '{count} 个迁移都已运行', en: 'All {count} migrations have run.' },
  pending: {
    zh: '有 {count} 个迁移未运行，首先是 {name}；启动服务器或运行 migrate',
    en: '{count} migrations have not run, first {name}; start the server or run migrate.',
  },
  ledger: { zh: '迁移记录不符：{name}', en: 'The ledger of migrations does not fit this program: {name}.' },
  roles: { zh: '受限角色没有多余权限', en: 'The restricted roles can do no more than they should.' },
  roleMissing: { zh: '缺少角色 {role}', en: 'The role {role} is missing.' },
  roleStrong: { zh: '角色 {role} 可绕过行级安全', en: 'The role {role} can pass row-level security.' },
  ownerStrong: {
    zh: 'DATABASE_URL 的角色 {role} 是超级用户或可绕过行级安全；拥有数据库和 CREATEROLE 就够了',
    en: 'The role {role} of DATABASE_URL is a superuser or passes row-level security; owning the database and CREATEROLE are enough.',
  },
  guarded: { zh: '{count} 张表都有强制行级安全', en: 'Row-level security is forced on all {count} tables.' },
  unguarded: {
    zh: '表 {table} 没有强制行级安全',
    en: 'Row-level security is not forced on the table {table}.',
  },
  work: {
    zh: '没有失败的工作，{waiting} 项在等待',
    en: 'No work has failed; {waiting} pieces wait for their moment.',
  },
  workFailed: {
    zh: '{count} 项工作失败后搁置；见 work list',
    en: '{count} pieces of work failed and were set aside; see work list.',
  },
  workLate: {
    zh: '工作积压：最早的已晚 {seconds} 秒；是否有 worker 在运行？',
    en: 'Work is late by {seconds} s; is a worker running?',
  },
  factsLate: {
    zh: '{count} 条事实还没有位置；是否有 worker 在运行？',
    en: '{count} facts have no position yet; is a worker running?',
  },
  mail: { zh: '邮件服务器 {host}', en: 'Mail goes through {host}.' },
  mailBad: {
    zh: 'ZHIYIN_SMTP_URL（--smtp-url）不是有效地址，应如 smtp://用户:密码@主机:587',
    en: 'ZHIYIN_SMTP_URL (--smtp-url) is no valid address; it looks like smtp://user:password@host:587',
  },
  mailNone: {
    zh: '没有邮件服务器：链接由管理员转交',
    en: 'There is no mail server: an admin hands links on by hand.',
  },
  built: { zh: '{face} 已构建', en: 'The {face} is built.' },
  notBuilt: { zh: '{face} 尚未构建；npm start 会构建', en: 'The {face} is not built; npm start builds it.' },
  publicUrl: { zh: '对外地址 {url}', en: 'People reach it at {url}.' },
  publicUrlPlain: { zh: '对外地址 {url} 不是 https', en: 'The public address {url} is not https.' },
  broken: { zh: '检查出错：{reason}', en: 'A check broke: {reason}' },
} as const satisfies Record<string, Text>;
