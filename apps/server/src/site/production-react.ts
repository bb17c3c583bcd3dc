import { createRequire } from 'node:module';

/*
 * React asks NODE_ENV once, when it is loaded, which of its two builds to be. The development build takes twice the
 * time for a page and warns nobody but programmers; it is for tests. Imported before everything that draws pages.
 */
// eslint-disable-next-line no-restricted-syntax -- no setting of ours: the only thing that React looks at
const env = process.env;
const given = env.NODE_ENV;

if (given !== 'test') {
  const require = createRequire(import.meta.url);
  env.NODE_ENV = 'production';
  for (const part of ['react', 'react/jsx-runtime', 'react-dom/server']) require(part);
  if (given === undefined) delete env.NODE_ENV;
  else env.NODE_ENV = given;
}
