import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../../../../..');

/** Where the faces lie as they were built, and the shop to try the chat in. */
export const consoleDist = path.join(repository, 'console/dist');
export const widgetDist = path.join(repository, 'widget/dist');
export const portalDist = path.join(repository, 'portal/dist');
export const demoShop = path.join(repository, 'widget/demo-shop');
