import {
  convertCssVariables,
  defaultCssVariablesResolver,
  deepMerge,
  DEFAULT_THEME,
  mergeMantineTheme,
} from '@mantine/core';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { cssVariables, theme } from './src/theme/theme.ts';

const MODULE = 'virtual:theme-variables.css';

/** The theme's variables as a file: a style element written at run time would need a hole in the content policy. */
function themeVariables(): Plugin {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const css = convertCssVariables(deepMerge(defaultCssVariablesResolver(whole), cssVariables(whole)));
  return {
    name: 'theme-variables',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) => (id === `\0${MODULE}` ? css : null),
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/o/',
  plugins: [react(), themeVariables()],
  // Whoever writes spreadsheets zips large ones in a worker from a blob, which the content policy forbids.
  resolve: { alias: [{ find: /^fflate$/, replacement: `${import.meta.dirname}/src/zip-here.ts` }] },
  json: { namedExports: false },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2022',
    // data: addresses are for images only; fonts and scripts come as files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // Small files cost more in headers and in lost compression than they save: what every page needs comes in three.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 3 },
            { name: 'shell', tags: ['$initial'], priority: 2 },
            { name: 'parts', test: /[\\/]src[\\/](components|i18n)[\\/][A-Za-z]+\./, minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
