import type { Text } from '@zhiyin/domain/kit';

/** What the operator reads when a backup cannot be made or used. */
export const backupWords = {
  unreadable: (file: string): Text => ({
    zh: `读不到文件 ${file}。`,
    en: `The file ${file} cannot be read.`,
  }),
  unwritable: (file: string, detail: string): Text => ({
    zh: `写不了文件 ${file}（${detail}）。请先建好它所在的目录，并确认可写。`,
    en: `The file ${file} cannot be written (${detail}). Make its folder first, and see that it can be written to.`,
  }),
  exists: (file: string): Text => ({
    zh: `文件 ${file} 已存在，不会覆盖。请换一个名字，或先移走它。`,
    en: `The file ${file} exists and is not overwritten. Choose another name, or move it away first.`,
  }),
  damaged: (file: string): Text => ({
    zh: `${file} 已损坏、不完整，或不是知音写出的文件：校验和不符。什么都没有改变。`,
    en: `${file} is damaged, incomplete or not a file that Zhiyin wrote: its checksum is wrong. Nothing was changed.`,
  }),
  lacks: (file: string, name: string): Text => ({
    zh: `${file} 里缺少 ${name}。什么都没有改变。`,
    en: `${file} lacks its part ${name}. Nothing was changed.`,
  }),
  altered: (file: string, name: string): Text => ({
    zh: `${file} 中的 ${name} 与清单不符。什么都没有改变。`,
    en: `${name} in ${file} is not what its list says. Nothing was changed.`,
  }),
  needsPassphrase: (file: string): Text => ({
    zh: `${file} 已加密。请用 --passphrase-file 或 ZHIYIN_BACKUP_PASSPHRASE 给出口令。`,
    en: `${file} is encrypted. Give its passphrase with --passphrase-file or ZHIYIN_BACKUP_PASSPHRASE.`,
  }),
  wrongPassphrase: (file: string): Text => ({
    zh: `${file} 的口令不对。`,
    en: `The passphrase of ${file} is wrong.`,
  }),
  notABackup: (file: string, kind: string): Text => ({
    zh: `${file} 完好，但不是这里要的文件（${kind}）。`,
    en: `${file} is whole, but not the kind of file that is wanted here (${kind}).`,
  }),
  newer: (name: string): Text => ({
    zh: `备份比程序新：它含有本版本没有的迁移 ${name}。请用较新的版本恢复。`,
    en: `The backup is newer than this program: it has the migration ${name}, which this release does not have. Restore it with the newer release.`,
  }),
  changed: (name: string): Text => ({
    zh: `迁移 ${name} 在备份之后被改动过。请恢复原文件。`,
    en: `The migration ${name} was changed since the backup. Put the original file back.`,
  }),
  noLedger: (): Text => ({
    zh: '这个数据库还没有被知音使用过，没有可备份的内容。',
    en: 'This database was never used by Zhiyin; there is nothing to back up.',
  }),
  closedTable: (name: string): Text => ({
    zh: `表 ${name} 有行级安全，但备份角色读不到它。请在迁移里调用 platform.let_backup。`,
    en: `The table ${name} has row-level security and the backup may not read it. Call platform.let_backup in its migration.`,
  }),
  notEmpty: (): Text => ({
    zh: '目标不是空的。若要删除其中的全部内容并以备份取代，请加 --force。',
    en: 'The target is not empty. To delete all it holds and put the backup in its place, add --force.',
  }),
  inUse: (sessions: number): Text => ({
    zh: `目标数据库还有 ${sessions} 个其他连接。请先停止使用它的服务器。`,
    en: `The target database has ${sessions} other connections. Stop the servers that use it first.`,
  }),
  otherSecret: (): Text => ({
    zh: '目标的根密钥与备份不同，备份中加密的内容将无法读取。请去掉 ZHIYIN_SECRET，或设为备份时的值。',
    en: 'The root secret of the target is not that of the backup, so what is encrypted in it could not be read. Unset ZHIYIN_SECRET, or set it to the one of the backup.',
  }),
  miscounted: (table: string): Text => ({
    zh: `表 ${table} 恢复后的行数与清单不符，已全部撤销。`,
    en: `The table ${table} has another number of rows than its list says; everything was undone.`,
  }),
} as const;
