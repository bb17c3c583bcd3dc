import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Accents, AccentSheet } from './components/accents.js';

/** `style`: the text of the page's own style element, which its policy has to name; empty when it has none. */
export type Rendered = Readonly<{ html: string; style: string }>;

/**
 * A whole document. React escapes every value; only the colours of the networks it turned out to show, which are
 * computed, are put in afterwards.
 */
export function render(page: ReactElement): Rendered {
  const accents = new AccentSheet();
  const markup = renderToStaticMarkup(createElement(Accents, { value: accents }, page));
  const style = accents.text();
  const whole = style === '' ? markup : markup.replace('</head>', `<style>${style}</style></head>`);
  return { html: `<!doctype html>${whole}`, style };
}
