// Documents that tell where things are stay true: what they name is there.
import fs from 'node:fs';
import path from 'node:path';

const named = /`((?:apps|libs|test|scripts|docs|bench|docker)\/[\w./-]+|[\w.-]+\.(?:cjs|mjs|md|json|yml))`/g;
const linked = /\]\((?![a-z]+:|#)([^)#\s]+)(?:#[^)]*)?\)/g;

/** @returns what these Markdown files of the tree name or link to that is not in it */
export function documentFaultsOf(tree, documents) {
  return documents.flatMap((document) => {
    const text = fs.readFileSync(path.join(tree, document), 'utf8');
    const names = [...text.matchAll(named)].map(([, name]) => name);
    const links = [...text.matchAll(linked)].map(([, target]) => path.join(path.dirname(document), target));
    return [...new Set([...names, ...links])]
      .filter((name) => !fs.existsSync(path.join(tree, name)))
      .map((name) => `${document}: ${name} is not there`);
  });
}
