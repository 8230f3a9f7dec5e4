interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What the operator reads when the database cannot be brought up to date. */
export const words = {
  badName: (name: string): Sentence => ({
    zh: `迁移文件 ${name} 的名字不对：应为 YYYYMMDDHHMM_what.sql，小写字母、数字和下划线。`,
    en: `The migration ${name} has a wrong name: it should be YYYYMMDDHHMM_what.sql in lower-case letters, digits and underscores.`,
  }),
  noReason: (name: string): Sentence => ({
    zh: `迁移文件 ${name} 的第一行必须是以 -- 开头、说明原因的注释。`,
    en: `The first line of the migration ${name} must be a comment (--) that says why.`,
  }),
  ownTransaction: (name: string): Sentence => ({
    zh: `迁移文件 ${name} 自己开始或结束事务；每个文件已在一个事务中运行，请删去这一句。`,
    en: `The migration ${name} begins or ends a transaction itself; every file already runs in one, so remove that statement.`,
  }),
  changed: (name: string): Sentence => ({
    zh: `迁移 ${name} 已在这个数据库上运行过，但文件后来被改动。请恢复原文件，把改动写进新的迁移。`,
    en: `The migration ${name} already ran on this database, but its file was changed since. Restore the file and put the change into a new migration.`,
  }),
  newer: (name: string): Sentence => ({
    zh: `数据库比程序新：它运行过本版本没有的迁移 ${name}。请启动较新的版本，或恢复升级前的备份。`,
    en: `The database is newer than this program: it has run ${name}, which this release does not have. Start the newer release, or restore the backup from before the upgrade.`,
  }),
  tooOld: (version: string): Sentence => ({
    zh: `DATABASE_URL 指向的服务器是 PostgreSQL ${version}，知音需要 15 或更新的版本。`,
    en: `The server that DATABASE_URL names is PostgreSQL ${version}; Zhiyin needs 15 or newer.`,
  }),
  busy: (name: string): Sentence => ({
    zh: `迁移 ${name} 一直等不到表锁：有长事务占用着。什么都没有改变；请在它结束后重新启动。`,
    en: `The migration ${name} could not get its table locks: a long transaction holds them. Nothing was changed; start again when it has ended.`,
  }),
  failed: (name: string, detail: string): Sentence => ({
    zh: `迁移 ${name} 失败：${detail}`,
    en: `The migration ${name} failed: ${detail}`,
  }),
} as const;
