// Jest gives every test file a world of its own, and compiles each of up to three thousand modules for it again. Here
// a process compiles a module once; every world still runs it for itself.
const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath } = require('node:url');
const vm = require('node:vm');
const threads = require('node:worker_threads');
const { TestEnvironment } = require('jest-environment-node');

const compiled = new Map();
const compileFunction = vm.compileFunction;

function compile(source, parameters, options) {
  const { filename, importModuleDynamically, parsingContext } = options;
  if (parsingContext === undefined || filename === undefined) return compileFunction(source, parameters, options);
  let known = compiled.get(filename);
  if (known?.source !== source) {
    const head = `(function (${parameters.join(', ')}) {`;
    known = { source, importModuleDynamically };
    known.script = new vm.Script(`${head}${source}\n})`, {
      filename,
      // So that errors name the column that the file has.
      columnOffset: -head.length,
      importModuleDynamically: (...asked) => known.importModuleDynamically(...asked),
    });
    compiled.set(filename, known);
  }
  // What a module imports later belongs to the world it runs in now.
  known.importModuleDynamically = importModuleDynamically;
  return known.script.runInContext(parsingContext);
}

vm.compileFunction = compile;

// What a built program runs in a thread is compiled; here there is only its TypeScript.
const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(program, options) {
    const source = program instanceof URL ? fileURLToPath(program).replace(/\.js$/, '.ts') : '';
    if (!source.endsWith('.ts') || !fs.existsSync(source)) super(program, options);
    else super(path.join(__dirname, 'load-typescript.cjs'), { ...options, argv: [source] });
  }
};

module.exports = TestEnvironment;
