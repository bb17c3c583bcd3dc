// "./x.js" written in a .ts file means "./x.ts" or "./x.tsx".
module.exports = (request, options) => {
  if (request.startsWith('.') && request.endsWith('.js') && !options.basedir.includes('node_modules')) {
    for (const extension of ['.ts', '.tsx']) {
      try {
        return options.defaultResolver(request.slice(0, -3) + extension, options);
      } catch {
        // Not this one; a real .js file is tried last.
      }
    }
  }
  return options.defaultResolver(request, options);
};
