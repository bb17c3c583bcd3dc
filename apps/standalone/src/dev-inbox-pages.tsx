import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Email } from 'postal-mime';
import { BERLIN } from '#libs/kernel';
import type { CalendarPart } from './dev-inbox-mail.js';
import type { InboxEntry } from './dev-inbox-store.js';
import { type InboxLanguage, inboxTexts } from './dev-inbox-texts.js';

export const PAGE_SIZE = 50;

/** A finished page without any script. */
const page = (language: InboxLanguage, title: string, content: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Tagwerk`}</title>
        <link rel="stylesheet" href="/inbox.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <a href="/">
            <svg
              width="24"
              height="24"
              viewBox="0 0 24 24"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            >
              <path d="M4 3h16v12l-6 6H4z" />
              <path d="m8 12 3 3 9-9" />
            </svg>
            Tagwerk · {inboxTexts[language].title}
          </a>
          <p>{inboxTexts[language].about}</p>
        </header>
        <main>{content}</main>
      </body>
    </html>,
  )}`;

const time = (iso: string, language: InboxLanguage): string =>
  new Date(iso).toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: BERLIN,
  });

export function listPage(
  language: InboxLanguage,
  entries: readonly InboxEntry[],
  search: string,
  number: number,
): string {
  const texts = inboxTexts[language];
  const shown = entries.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
  const address = (to: number): string => `/?${new URLSearchParams({ search, page: String(to) }).toString()}`;
  return page(
    language,
    texts.title,
    <>
      <h1>{texts.count(entries.length)}</h1>
      <form method="get" action="/" role="search">
        <label>
          {texts.search}
          <input type="search" name="search" defaultValue={search} />
        </label>
        <button>{texts.find}</button>
        <a className="button quiet" href={address(1)}>
          {texts.reload}
        </a>
      </form>
      {shown.length === 0 ? (
        <p className="paper">{search === '' ? texts.empty : texts.nothing}</p>
      ) : (
        <ol className="list">
          {shown.map(({ id, subject, to, receivedAt }) => (
            <li key={id}>
              <a href={`/mail/${id}`}>
                <strong>{subject || texts.noSubject}</strong>
                <span>
                  <time dateTime={receivedAt}>{time(receivedAt, language)}</time>
                </span>
                <span>{to.join(', ')}</span>
              </a>
            </li>
          ))}
        </ol>
      )}
      {entries.length > PAGE_SIZE && (
        <nav aria-label={texts.pages}>
          {number > 1 && (
            <a className="button quiet" href={address(number - 1)}>
              {texts.newer}
            </a>
          )}
          {number * PAGE_SIZE < entries.length && (
            <a className="button quiet" href={address(number + 1)}>
              {texts.older}
            </a>
          )}
        </nav>
      )}
    </>,
  );
}

type Shown = Readonly<{ entry: InboxEntry; mail: Email; calendar: CalendarPart | undefined }>;

export function mailPage(language: InboxLanguage, { entry, mail, calendar }: Shown): string {
  const texts = inboxTexts[language];
  const facts = [
    [texts.from, mailbox(mail.from)],
    [texts.to, (mail.to ?? []).map(mailbox).join(', ')],
    [texts.sentTo, entry.to.join(', ')],
    [texts.replyTo, (mail.replyTo ?? []).map(mailbox).join(', ')],
    [texts.received, time(entry.receivedAt, language)],
  ].filter(([, value]) => value);
  return page(
    language,
    entry.subject || texts.noSubject,
    <>
      <nav>
        <a className="button quiet" href="/">
          {texts.back}
        </a>
        <a className="button quiet" href={`/mail/${entry.id}.eml`}>
          {texts.download}
        </a>
      </nav>
      <h1>{entry.subject || texts.noSubject}</h1>
      <Facts pairs={facts as [string, string][]} />
      {mail.html !== undefined && (
        <>
          <h2>{texts.html}</h2>
          <iframe
            title={texts.html}
            src={`/mail/${entry.id}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </>
      )}
      {calendar && (
        <>
          <h2>
            {texts.calendar} · {calendar.method}
          </h2>
          <Facts pairs={calendar.facts} />
          <Closed title={`${texts.source} (.ics)`}>{calendar.content}</Closed>
        </>
      )}
      <h2>{texts.text}</h2>
      <pre className="paper">{mail.text ?? ''}</pre>
      <Closed title={texts.headers}>{mail.headers.map(({ key, value }) => `${key}: ${value}`).join('\n')}</Closed>
    </>,
  );
}

export const missingPage = (language: InboxLanguage): string =>
  page(
    language,
    inboxTexts[language].title,
    <>
      <h1>{inboxTexts[language].missing}</h1>
      <a href="/">{inboxTexts[language].back}</a>
    </>,
  );

const mailbox = (address: Email['from']): string =>
  address?.name ? `${address.name} <${address.address ?? ''}>` : (address?.address ?? '');

const Facts = ({ pairs }: { pairs: readonly (readonly [string, string])[] }): ReactNode => (
  <dl className="paper">
    {pairs.map(([term, detail], index) => (
      <div key={index} className="fact">
        <dt>{term}</dt>
        <dd>{detail}</dd>
      </div>
    ))}
  </dl>
);

const Closed = ({ title, children }: { title: string; children: string }): ReactNode => (
  <details>
    <summary>{title}</summary>
    <pre className="paper">{children}</pre>
  </details>
);
