import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A whole document. React escapes every value; nothing else writes HTML. */
export const render = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;
