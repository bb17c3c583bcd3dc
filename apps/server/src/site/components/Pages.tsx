import type { Language, Page } from '#libs/kernel';
import { Link } from './Link.js';

const texts = {
  de: { earlier: 'Frühere Seite', pages: 'Weitere Seiten' },
  en: { earlier: 'Previous page', pages: 'More pages' },
} as const;

type Props = Readonly<{
  of: Omit<Page<unknown>, 'rows'>;
  more: string;
  addressOf: (page: number) => string;
  language: Language;
}>;

/** To the pages of a list before and after this one. */
export function Pages({ of: { page, size, total }, more, addressOf, language }: Props) {
  const t = texts[language];
  if (total <= size && page === 1) return null;
  return (
    <nav className="actions" aria-label={t.pages}>
      {page > 1 ? (
        <Link className="button quiet" to={addressOf(page - 1)}>
          {t.earlier}
        </Link>
      ) : null}
      {page * size < total ? (
        <Link className="button quiet" to={addressOf(page + 1)}>
          {more}
        </Link>
      ) : null}
    </nav>
  );
}
