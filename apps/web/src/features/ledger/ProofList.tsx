import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofEntry } from '../../api/types';
import { actionText, actorText, reasonText, useHistoryWords } from '../../components/history/history';
import classes from '../../components/history/HistoryList.module.css';
import { instant } from '../../i18n/format';
import { PersonLink } from '../contacts/links';

/** What happened, in its order: told, decided, sent, come back, answered. */
export function ProofList({ entries }: Readonly<{ entries: readonly ProofEntry[] }>) {
  return (
    <ol className={classes.list}>
      {entries.map((entry, index) => (
        <li key={index}>
          <time dateTime={entry.at}>{instant(entry.at)}</time>
          <span>
            <Sentence entry={entry} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Sentence({ entry }: Readonly<{ entry: ProofEntry }>): ReactNode {
  const { t } = useTranslation();
  const words = useHistoryWords();
  const about = entry.event && ` · ${entry.event.name}`;
  switch (entry.kind) {
    case 'reported':
      return t('ledger.entry.reported', {
        reference: entry.reference,
        channel: t(`ledger.channel.${entry.channel}`),
      });
    case 'noted':
      return <Noted entry={entry} />;
    case 'searched':
      // Whoever told of the project has answered on their own page; what they said stands above.
      if (entry.place === 'reporter' && entry.actorId === null) return t('ledger.searchedAnswered');
      return (
        <>
          {t(`ledger.searched.${entry.place}`)} {entry.isFound ? <Whom entry={entry} /> : t('ledger.searchedInVain')}
          {entry.actorId && <span className={classes.actor}> · {actorText(words, entry)}</span>}
          {entry.note && <em> {entry.note}</em>}
        </>
      );
    case 'tried':
      return (
        <>
          {t(`ledger.way.${entry.way}`)} <Whom entry={entry} />
          {entry.result && `, ${t(`ledger.tryResult.${entry.result}`)}`}
          {about}
          {entry.note && <em> {entry.note}</em>}
        </>
      );
    case 'undelivered':
      return (
        <>
          {t('ledger.entry.undelivered')} <Whom entry={entry} />
          {entry.mail && ` · ${t(`mails.template.${entry.mail.template}`)}`}{' '}
          {entry.mail && t('ledger.mailTo.contact', { address: entry.mail.toAddress })}
          {entry.why && `: ${t(`mails.reason.${entry.why}`)}`}
          {about}
        </>
      );
    case 'mailed':
      return (
        <>
          {entry.mail === null ? t('ledger.entry.mailGone') : <SentMail mail={entry.mail} to={entry.to} />}
          {about}
        </>
      );
    case 'returned':
      return t(`ledger.returned.${entry.to}`, { reason: t(`mails.reason.${entry.why}`) });
    case 'answered':
      return (
        <>
          {t(`ledger.answer.${entry.answer}`)} · <Whom entry={entry} />
        </>
      );
    case 'registered':
      return (
        <>
          {t(`ledger.registration.${entry.status}`)} · <Whom entry={entry} />
          {about}
        </>
      );
  }
}

type Mailed = Extract<ProofEntry, { kind: 'mailed' }>;
type SentMailProps = Readonly<{ mail: NonNullable<Mailed['mail']>; to: Mailed['to'] }>;

/** Which mail, to whom, and what the mail server said; its text is a press away for as long as it is kept. */
function SentMail({ mail, to }: SentMailProps): ReactNode {
  const { id, template, subject, isKept, toAddress, status } = mail;
  const { t } = useTranslation();
  const named = subject === null ? t(`mails.template.${template}`) : t('ledger.entry.subject', { subject });
  return (
    <>
      {isKept ? (
        <Link to="/postausgang/$mailId" params={{ mailId: id }}>
          {named}
        </Link>
      ) : (
        named
      )}{' '}
      {t(`ledger.mailTo.${to}`, { address: toAddress })}: {t(`mails.status.${status}`)}
      {!isKept && ` (${t('ledger.entry.textGone')})`}
    </>
  );
}

type Personal = Extract<ProofEntry, { isForgotten: boolean }>;

function Whom({ entry: { person, isForgotten } }: Readonly<{ entry: Personal }>): ReactNode {
  const { t } = useTranslation();
  if (person) return <PersonLink to={person} />;
  return t(isForgotten ? 'ledger.forgotten' : 'ledger.nobodyNamed');
}

function Noted({ entry }: Readonly<{ entry: Extract<ProofEntry, { kind: 'noted' }> }>) {
  const { t } = useTranslation();
  const words = useHistoryWords();
  const { action, event, formerEvent, project, reason } = entry;
  return (
    <>
      {actionText(words, action) ?? action}
      {event && `: ${event.name}`}
      {project && `: ${project.name}`}
      {formerEvent && ` (${t('ledger.entry.before', { title: formerEvent.name })})`}
      <span className={classes.actor}> · {actorText(words, entry)}</span>
      {reason && <em> {reasonText(words, reason)}</em>}
    </>
  );
}
