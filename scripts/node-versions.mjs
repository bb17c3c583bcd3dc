// Which versions of Node.js the project runs on, read before anything is installed: without any package.

/** @param range clauses like ^20.19.0 and >=24.11.0, joined by || (the only kinds that package.json uses) */
export const isSupported = (range, version) => range.split('||').some((clause) => admits(clause.trim(), version));

function admits(clause, version) {
  const [, kind, oldest] = /^(\^|>=)(\d+\.\d+\.\d+)$/.exec(clause);
  const [wanted, given] = [oldest, version].map((text) => text.split('.').map(Number));
  if (kind === '^' && wanted[0] !== given[0]) return false;
  const difference = given.findIndex((number, at) => number !== wanted[at]);
  return difference < 0 || given[difference] > wanted[difference];
}
