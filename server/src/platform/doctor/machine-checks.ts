import { access, constants, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { consoleDist, portalDist, widgetDist } from '../http/pages/folders.ts';
import { type Check, fail, ok, warn } from './check.ts';
import { doctorWords as words } from './words.ts';

const nodeOldest = [22, 18] as const;

const node: Check = async () => {
  const version = process.versions.node;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > nodeOldest[0] || (major === nodeOldest[0] && minor >= nodeOldest[1]);
  return [isNew ? ok(words.node, { version }) : fail(words.nodeOld, { version })];
};

const folder: Check = async ({ config }) => {
  const where = path.resolve(config.data);
  if (!(await can(where, constants.F_OK))) return [ok(words.folderNew, { folder: where })];
  if (!(await can(where, constants.W_OK))) return [fail(words.folderClosed, { folder: where })];
  return [ok(words.folder, { folder: where })];
};

const disk: Check = async ({ config }) => {
  const { bavail, bsize } = await statfs(await nearestFolder(path.resolve(config.data)));
  const values = { free: Math.floor((bavail * bsize) / 1024 ** 2), floor: config.diskFloorMb };
  if (values.free < values.floor) return [fail(words.diskFull, values)];
  return [values.free < values.floor * 4 ? warn(words.diskLow, values) : ok(words.disk, values)];
};

const secret: Check = async ({ config }) => {
  if (config.secret !== undefined)
    return [config.secret.length < 32 ? fail(words.secretShort) : ok(words.secret)];
  const file = path.resolve(config.data, 'secret');
  const found = await stat(file).catch(() => undefined);
  if (!found) return [ok(words.secretNew)];
  const isPrivate = process.platform === 'win32' || (found.mode & 0o077) === 0;
  return [isPrivate ? ok(words.secret) : fail(words.folderOpen, { file })];
};

const mail: Check = async ({ config }) => {
  if (config.smtpUrl === undefined) return [warn(words.mailNone)];
  const url = URL.parse(config.smtpUrl);
  const isMail = url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
  return [isMail ? ok(words.mail, { host: url.hostname }) : fail(words.mailBad)];
};

const mailIn: Check = async ({ config: { mailPort, mailCertificate, mailKey } }) => {
  if (mailPort === undefined) return [];
  if (mailCertificate === undefined || mailKey === undefined) return [warn(words.mailInPlain)];
  const isThere = (await can(mailCertificate, constants.R_OK)) && (await can(mailKey, constants.R_OK));
  return [isThere ? ok(words.mailIn) : fail(words.mailInBad)];
};

const publicUrl: Check = async ({ config }) => {
  const url = config.publicUrl;
  if (url === undefined) return [];
  return [url.startsWith('https:') ? ok(words.publicUrl, { url }) : warn(words.publicUrlPlain, { url })];
};

const faces: Check = async () => {
  const built = async (face: string, dist: string) =>
    (await can(path.join(dist, 'index.html'), constants.R_OK)) || (await can(dist, constants.R_OK))
      ? ok(words.built, { face })
      : warn(words.notBuilt, { face });
  const dists = { console: consoleDist, widget: widgetDist, portal: portalDist };
  return Promise.all(Object.entries(dists).map(([face, dist]) => built(face, dist)));
};

/** What can be told without a database. */
export const machineChecks: readonly Check[] = [node, folder, disk, secret, publicUrl, mail, mailIn, faces];

async function can(file: string, mode: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}

async function nearestFolder(folder: string): Promise<string> {
  if (await can(folder, constants.F_OK)) return folder;
  return nearestFolder(path.dirname(folder));
}
