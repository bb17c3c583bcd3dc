import type { PageEntry } from './journey-page-entry.js';
import { officePages } from './journey-office-pages.js';
import { sitePages } from './journey-site-pages.js';

/** Every page of the product; the tour photographs them and a journey looks for barriers on them. */
export const pages: readonly PageEntry[] = [...sitePages, ...officePages];
