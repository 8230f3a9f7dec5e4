import type { Text } from '@zhiyin/domain/kit';

/** What the operator reads when a workspace cannot be moved. */
export const transferWords = {
  noSuchWorkspace: (id: string): Text => ({
    zh: `没有工作区 ${id}。`,
    en: `There is no workspace ${id}.`,
  }),
  exists: (id: string): Text => ({
    zh: `工作区 ${id} 在这里已存在，不会覆盖。`,
    en: `The workspace ${id} exists here already and is not overwritten.`,
  }),
  older: (name: string): Text => ({
    zh: `导出文件比程序旧：它没有迁移 ${name}。请先升级来源服务器，再重新导出。`,
    en: `The export is older than this program: it does not have the migration ${name}. Upgrade the server it comes from and export again.`,
  }),
  otherLock: (column: string): Text => ({
    zh: `${column} 用另一个根密钥加密，无法读取。请以服务器的根密钥运行。`,
    en: `${column} was encrypted with another root secret and cannot be read. Run this with the root secret of the server.`,
  }),
} as const;
