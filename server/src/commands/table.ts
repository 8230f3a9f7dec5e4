import type { Entry } from './entry.ts';
import { helpOn } from './help.ts';

/** Everything that `npm run zhiyin --` can do. */
export const table: readonly Entry[] = [
  {
    name: 'help',
    usage: '[COMMAND]',
    help: { zh: '列出全部命令和设置', en: 'lists all commands and settings' },
    load: async () => ({ run: helpOn(table) }),
  },
  {
    name: 'version',
    usage: '',
    help: { zh: '显示版本', en: 'tells the version' },
    load: () => import('./version.ts'),
  },
  {
    name: 'doctor',
    usage: '',
    help: { zh: '检查这台机器和数据是否正常', en: 'checks that this machine and the data are well' },
    load: () => import('./doctor.ts'),
  },
  {
    name: 'owner create',
    usage: '--shop NAME --name NAME --email ADDRESS --password-stdin [--locale zh|en] [--time-zone ZONE]',
    help: { zh: '创建店铺和店主，打印工作区编号', en: 'makes a shop and its owner, prints the workspace' },
    load: () => import('./owner-create.ts'),
  },
  {
    name: 'key create',
    usage: '--name NAME --scopes A,B [--workspace ID] [--expires-at MOMENT]',
    help: { zh: '创建 API 密钥并打印', en: 'makes an API key and prints its secret' },
    load: () => import('./key-create.ts'),
  },
  {
    name: 'user reset',
    usage: '--email ADDRESS',
    help: { zh: '打印重设密码的链接', en: 'prints a link to set a new password' },
    load: () => import('./user-reset.ts'),
  },
  {
    name: 'migrate',
    usage: '',
    help: { zh: '把数据库更新到本版本', en: 'brings the database up to this release' },
    load: () => import('./migrate.ts'),
  },
  {
    name: 'backup',
    usage: 'FILE [--passphrase-file FILE]',
    help: {
      zh: '备份全部数据、文件和根密钥，服务器可照常运行',
      en: 'saves all data, files and the root secret while the server runs',
    },
    load: () => import('./backup.ts'),
  },
  {
    name: 'restore',
    usage: 'FILE [--force] [--passphrase-file FILE]',
    help: {
      zh: '校验备份并恢复到空的数据目录或数据库',
      en: 'checks a backup and puts it into an empty data folder or database',
    },
    load: () => import('./restore.ts'),
  },
  {
    name: 'export',
    usage: 'FILE [--workspace ID] [--passphrase-file FILE]',
    help: { zh: '导出一个完整的工作区，含文件', en: 'writes one whole workspace, files included' },
    load: () => import('./export.ts'),
  },
  {
    name: 'import',
    usage: 'FILE [--passphrase-file FILE]',
    help: { zh: '导入一个工作区', en: 'takes in a workspace that was exported' },
    load: () => import('./import.ts'),
  },
  {
    name: 'seed',
    usage: '[--conversations N] [--messages M] [--customers N] [--days N] [--seed N]',
    help: { zh: '在空服务器上生成演示店铺', en: 'fills an empty server with a demo shop of any size' },
    load: () => import('./seed.ts'),
  },
  {
    name: 'replay',
    usage: '[FILE] [--conversations N] [--speed N] [--chaos] [--url ADDRESS --site KEY --key KEY]',
    help: {
      zh: '用真实协议重放对话记录，并核对每一句',
      en: 'plays recorded dialogues through the real protocols and checks every line',
    },
    load: () => import('./replay.ts'),
  },
  {
    name: 'work list',
    usage: '',
    help: { zh: '列出失败后搁置的工作', en: 'lists work that failed and was set aside' },
    load: () => import('./work-list.ts'),
  },
  {
    name: 'work retry',
    usage: '[ID…] [--kind KIND] [--all]',
    help: { zh: '重新执行搁置的工作', en: 'tries work that was set aside again' },
    load: () => import('./work-retry.ts'),
  },
];
