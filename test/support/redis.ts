import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { installedProgram } from './installed-program.js';
import { temporaryFolder } from './temporary-folder.js';

export interface TestRedis {
  url: string;
  /** Ends the server as a crash would. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * A private Redis on a free port of the loopback interface that keeps nothing on disk.
 * @param at the port of one that was killed, to come back in its place
 */
export async function startRedis(at: { port?: number } = {}): Promise<TestRedis> {
  const program = installedProgram(['redis-server', 'valkey-server'], 'redis-server');
  const folder = temporaryFolder('redis');
  for (let attempt = 1; ; attempt += 1) {
    const port = at.port ?? (await freePort());
    const server = spawn(program, options(folder, port), { stdio: ['ignore', 'pipe', 'ignore'] });
    const said = await firstWords(server);
    if (/Ready to accept connections/.test(said)) return running(server, folder, `redis://127.0.0.1:${port}`);
    // Between the search for a free port and its use somebody else may have taken it.
    if (attempt === 5) throw new Error(`${program} does not start: ${said.trim().split('\n').at(-1)}`);
  }
}

const options = (folder: string, port: number): string[] =>
  Object.entries({
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    'maxmemory-policy': 'noeviction',
  }).flatMap(([name, value]) => [`--${name}`, value]);

function running(server: ChildProcess, folder: string, url: string): TestRedis {
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const endWithTests = () => server.kill('SIGKILL');
  process.once('exit', endWithTests);
  const end = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    server.kill(signal);
    await gone;
    process.off('exit', endWithTests);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { url, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

/** What the server says until it is ready or ends. */
function firstWords(server: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    server.stdout!.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      if (/Ready to accept connections/.test(said)) resolve(said);
    });
    server.once('exit', () => resolve(said));
    server.once('error', (error) => resolve(error.message));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
