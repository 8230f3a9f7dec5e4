import type { Text } from '@zhiyin/domain/kit';

/** What commands say to the operator. */
export const commandWords = {
  databaseAway: {
    zh: '数据目录被占用，但其中的数据库连不上：服务器可能正在启动或停止，或者数据库属于另一个用户。请稍后再试，或以服务器的用户运行。',
    en: 'The data folder is in use, but its database cannot be reached: the server may be starting or stopping, or the database belongs to another user. Try again in a moment, or run this as the user of the server.',
  },
  wrongCount: {
    zh: '这个命令要 {wanted} 个参数，给了 {got} 个。',
    en: 'Arguments wanted: {wanted}; given: {got}.',
  },
  migrated: {
    zh: '运行了 {count} 个迁移；数据库是最新的。',
    en: 'Ran {count} migrations; the database is up to date.',
  },
  backedUp: {
    zh: '备份完成：{file}，{tables} 张表，{rows} 行，{files} 个文件，{megabytes} MB，用时 {seconds} 秒。',
    en: 'Backed up to {file}: {tables} tables, {rows} rows, {files} files, {megabytes} MB, in {seconds} s.',
  },
  filesMissing: {
    zh: '警告：{count} 个文件在数据库中有记录，但存储中没有。',
    en: 'Warning: {count} files are known to the database and missing from the store.',
  },
  keepSafe: {
    zh: '备份含有全部客户数据和根密钥，请像服务器一样妥善保管。加 --passphrase-file 可加密。',
    en: 'It holds all customers’ data and the root secret: keep it as safe as the server. --passphrase-file encrypts it.',
  },
  restored: {
    zh: '恢复完成：{takenAt} 的备份，{tables} 张表，{rows} 行，{files} 个文件，用时 {seconds} 秒。',
    en: 'Restored the backup of {takenAt}: {tables} tables, {rows} rows, {files} files, in {seconds} s.',
  },
  startIt: {
    zh: '启动它：npm start -- --data {folder}',
    en: 'Start it: npm start -- --data {folder}',
  },
  exported: {
    zh: '导出完成：工作区 {workspace}，{rows} 行，{files} 个文件。\n内容校验 {hash}',
    en: 'Exported workspace {workspace}: {rows} rows, {files} files.\nContent {hash}',
  },
  imported: {
    zh: '导入完成：工作区 {workspace}，{rows} 行，{files} 个文件。\n内容校验 {hash}',
    en: 'Imported workspace {workspace}: {rows} rows, {files} files.\nContent {hash}',
  },
  newPasswords: {
    zh: '新账户没有密码：{count} 位成员需要先重设密码（npm run zhiyin -- user reset --email 邮箱，或登录页的“忘记密码”）。',
    en: 'Accounts come without passwords: {count} have to set one first (npm run zhiyin -- user reset --email ADDRESS, or “Forgot password” at sign-in).',
  },
  whichWorkspace: {
    zh: '请用 --workspace 指明要导出的工作区：',
    en: 'Say with --workspace which workspace to export:',
  },
  notEmpty: {
    zh: '这台服务器上已经有店铺了，没有改动任何内容。',
    en: 'There is a shop on this server already; nothing was changed.',
  },
  seeded: {
    zh: '演示店铺已就绪：{conversations} 个会话。登录方式（也写在 {file}）：',
    en: 'The demo shop is ready: {conversations} conversations. Who may sign in, and how (also in {file}):',
  },
  noWorkspace: { zh: '还没有工作区。', en: 'There is no workspace yet.' },
  noFailedWork: { zh: '没有失败的工作。', en: 'No work has failed.' },
  retried: { zh: '重新排队 {count} 项工作。', en: 'Queued {count} pieces of work again.' },
  retryWhat: {
    zh: '请给出工作的编号，或 --kind，或 --all。',
    en: 'Name the work by id, or give --kind, or --all.',
  },
  passwordByStdin: {
    zh: '请加 --password-stdin，并由标准输入给出密码。',
    en: 'Add --password-stdin and give the password by standard input.',
  },
  unknownScopes: {
    zh: '--scopes 需要一个或多个以逗号分隔的权限；未知：{scopes}\n可用：{list}',
    en: '--scopes wants one or more permissions, separated by commas; unknown: {scopes}\nKnown: {list}',
  },
  noSuchUser: { zh: '没有使用这个邮箱的账户。', en: 'No account has this e-mail address.' },
  linkLives: { zh: '链接半小时内有效，只能用一次。', en: 'The link works once, within half an hour.' },
  passphraseEmpty: { zh: '口令文件是空的。', en: 'The passphrase file is empty.' },
} as const satisfies Record<string, Text>;
