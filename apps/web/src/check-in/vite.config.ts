import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';
import { cssVariables, theme } from '../theme/theme.ts';

const MODULE = 'virtual:door-variables.css';
const OUT = path.resolve(import.meta.dirname, '../../../../dist/apps/check-in');

/** The roles of colour of the organiser app, without its kit: they follow the system. */
function doorVariables(): Plugin {
  const { light, dark } = cssVariables(mergeMantineTheme(DEFAULT_THEME, theme));
  const rule = (values: Record<string, string>) =>
    `:root{${Object.entries(values)
      .filter(([name]) => name.startsWith('--tw-'))
      .map(([name, value]) => `${name}:${value}`)
      .join(';')}}`;
  const css = `${rule(light)}@media (prefers-color-scheme: dark){${rule(dark)}}`;
  return {
    name: 'door-variables',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) => (id === `\0${MODULE}` ? css : null),
  };
}

/** Files of the decoder, which browsers with one of their own need not keep. */
const isDecoder = (file: string): boolean => /(\.wasm|\/decoder-[\w-]+\.js)$/.test(file);

/** What the app needs without a network, as the service worker is told it. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async closeBundle() {
      const files = fs
        .readdirSync(OUT, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(OUT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .sort();
      const entries = files.map((file) => {
        const revision = createHash('sha256')
          .update(fs.readFileSync(path.join(OUT, file)))
          .digest('hex')
          .slice(0, 16);
        // The name of an asset tells its content already.
        return {
          url: `/c/${file}`,
          revision: file.startsWith('assets/') ? null : revision,
          isDecoder: isDecoder(file),
        };
      });
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { __KEPT__: JSON.stringify(entries), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: OUT,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: path.join(import.meta.dirname, 'service-worker.ts'),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'service-worker.js',
          },
          minify: true,
        },
      });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/c/',
  plugins: [react(), doorVariables(), serviceWorker()],
  json: { namedExports: false },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'door', tags: ['$initial'] }] } } },
  },
});
