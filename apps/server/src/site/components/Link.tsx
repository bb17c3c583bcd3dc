import { type AnchorHTMLAttributes, createContext, useContext } from 'react';
import type { Language } from '#libs/kernel';

/**
 * The language that the address or the form named; undefined when the browser's wish decided. Only a named one travels
 * on: a link without it shows every reader their own language.
 */
export const AskedLanguage = createContext<Language | undefined>(undefined);

type Props = Readonly<{ to: string }> & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>;

/** A link to another page of ours, in the language that was asked for. */
export function Link({ to, ...native }: Props) {
  return <a href={inLanguage(to, useContext(AskedLanguage))} {...native} />;
}

export function inLanguage(path: string, language: Language | undefined): string {
  if (language === undefined) return path;
  const [page, place] = path.split('#', 2);
  return `${page}${path.includes('?') ? '&' : '?'}lang=${language}${place === undefined ? '' : `#${place}`}`;
}
