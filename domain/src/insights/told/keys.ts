/** Exports of platforms, by the key that is stored. */
export const toldExportKeys = [
  'sycm-inquiries',
  'sycm-reception',
  'sycm-spend',
  'sycm-opinions',
  'sycm-shop',
  'kuaishou-service',
  'feige-service',
] as const;
export type ToldExportKey = (typeof toldExportKeys)[number];
