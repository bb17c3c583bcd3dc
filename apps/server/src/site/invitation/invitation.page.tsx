import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { When } from '../components/When.js';
import { SeriesAnswerForm } from '../series/SeriesAnswerForm.js';
import { WhomToCall } from '../components/WhomToCall.js';
import { typedIn } from '../components/typed.js';
import { calledOffText, formatNames, isCalledOff } from '../words.js';
import { AcceptForm } from './AcceptForm.js';
import { AnswerNote } from './AnswerNote.js';
import { DeclineForm } from './DeclineForm.js';
import type { InvitationProps } from './invitation-props.js';
import { comingAs } from './invitation-state.rules.js';
import { OtherEvents } from './OtherEvents.js';

const texts = {
  de: {
    title: 'Ihre Einladung',
    greeting: (name: string) => (name === '' ? 'Guten Tag' : `Guten Tag ${name}`),
    invites: (network: string) => `${network} lädt Sie ein.`,
    for: 'Eingeladen',
    when: 'Wann',
    where: 'Wo',
    programme: 'Programm und alle Angaben zum Termin',
    questions: 'Haben Sie Fragen?',
    begun: 'Der Termin hat begonnen. Antworten kann man hier nicht mehr.',
    other: 'Das bin nicht ich, oder jemand anderes kommt',
    otherText: 'Die Einladung darf weitergeleitet werden: an eine Vertretung oder an jemanden, der zusätzlich kommt.',
  },
  en: {
    title: 'Your invitation',
    greeting: (name: string) => (name === '' ? 'Hello' : `Hello ${name}`),
    invites: (network: string) => `${network} invites you.`,
    for: 'Invited',
    when: 'When',
    where: 'Where',
    programme: 'Programme and everything about the event',
    questions: 'Do you have questions?',
    begun: 'The event has begun. It is no longer possible to answer here.',
    other: 'That is not me, or somebody else will come',
    otherText: 'You may pass the invitation on: to a deputy, or to somebody who comes as well.',
  },
} as const;

/** Who is asked to what, how it stands, and the answers that are possible now. */
export function InvitationPage(props: InvitationProps) {
  const { invitation, token, language } = props;
  const t = texts[language];
  const { event, firstName, organisationName, possible, own } = invitation;
  const venue = [event.venueName, event.venueAddress].filter(Boolean).join(', ');
  const name = firstName || organisationName;
  // What was typed into one form is no fault of the others.
  const { kept, faults, ...untyped } = props;
  const ofDate = props.sent === 'series' ? untyped : props;
  const ofSeries = props.sent === 'series' ? { kept, faults } : {};
  const accept = comingAs(own) ? null : <AcceptForm {...ofDate} key="accept" />;
  const decline = <DeclineForm {...ofDate} key="decline" />;
  // The link of the mail that was pressed has chosen already: what it says stands first.
  const answers = props.chosen === 'no' ? [decline, accept] : [accept, decline];
  return (
    <Layout language={language} title={`${t.title}: ${event.title}`} network={event} path={`/i/${token}`} isUnlisted>
      <p className="kicker">
        {t.greeting(firstName)}. {possible.decline ? t.invites(event.networkName) : null}
      </p>
      <h1 lang={typedIn(language)}>{event.title}</h1>
      <dl className="facts">
        <dt>{t.when}</dt>
        <dd>
          <When event={event} language={language} />
        </dd>
        <dt>{t.where}</dt>
        <dd>
          {event.format === 'online' ? formatNames[language].online : venue || formatNames[language].in_person}
          {event.format === 'hybrid' ? `; ${formatNames[language].online}` : null}
        </dd>
        {name === '' ? null : (
          <>
            <dt>{t.for}</dt>
            <dd>{[firstName, organisationName].filter(Boolean).join(', ')}</dd>
          </>
        )}
      </dl>
      <p>
        <Link to={`/e/${event.slug}`}>{t.programme}</Link>
      </p>
      <AnswerNote {...props} />
      <OtherEvents others={invitation.others} language={language} />
      {isCalledOff(event.state) ? (
        <p className="note warning">
          {calledOffText[language][event.state]} {t.questions} <WhomToCall event={event} language={language} />
        </p>
      ) : possible.decline ? (
        <>
          {answers}
          {invitation.series ? (
            <SeriesAnswerForm
              {...ofSeries}
              series={invitation.series}
              action={`/i/${token}/reihe`}
              language={language}
            />
          ) : null}
          <p>
            {t.otherText} <Link to={`/i/${token}/weitergeben`}>{t.other}</Link>
          </p>
        </>
      ) : (
        <p className="note warning">
          {t.begun} <WhomToCall event={event} language={language} />
        </p>
      )}
    </Layout>
  );
}
