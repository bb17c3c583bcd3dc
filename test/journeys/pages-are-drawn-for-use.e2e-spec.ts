import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { plainEnvironment, PROJECT } from '../support/standalone.js';

/** The builds of React that a process has when it has loaded this part of the built product. */
function buildsOfReact(part: string): string {
  const script = `
    await import('${pathToFileURL(path.join(PROJECT, 'dist/apps', part)).href}');
    const { createRequire } = await import('node:module');
    const loaded = Object.values(createRequire('${pathToFileURL(PROJECT).href}/').cache).filter((one) => one.loaded);
    const builds = loaded.flatMap(({ filename }) => /react-jsx-runtime[.](\\w+)[.]js$/.exec(filename)?.[1] ?? []);
    console.log(builds.join());`;
  const options = { cwd: PROJECT, env: plainEnvironment(), encoding: 'utf8' } as const;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], options).trim();
}

// React asks for NODE_ENV when it is loaded, and nobody sets that who only says `npm start`: whatever is loaded before
// production-react.ts makes every page cost twice as much, and nothing else shows it.
describe('Pages are drawn with the quick build of React', () => {
  it.each(['standalone/src/standalone.js', 'server/src/server.js'])('in %s', (part) => {
    expect(buildsOfReact(part)).toBe('production');
  });
});
