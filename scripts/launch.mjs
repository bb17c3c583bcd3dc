// Makes the project ready and runs one of its apps in this very process: signals, exit status and output are the
// app's own, and nothing is left running when it is killed.
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { inRoot, requireNode } from './project.mjs';

export async function launch(app) {
  requireNode();
  ensureDependencies();
  ensureBuilt();
  process.setSourceMapsEnabled(true);
  // Since Node 22: keeps compiled code for the next start.
  module.enableCompileCache?.(inRoot('node_modules', '.cache', 'compiled'));
  const main = inRoot('dist', 'apps', app, 'src', 'main.js');
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
}
