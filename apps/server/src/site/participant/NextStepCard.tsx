import { clockTime, type Language, plusMinutes, toDay, toLocal } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { ShortFacts } from '../components/ShortFacts.js';
import { StatusBadge } from '../components/StatusBadge.js';
import { useMoment } from '../components/today.js';
import { calledOffText } from '../words.js';
import { DoorCode } from './DoorCode.js';
import { mayEnter, type NextStep, nextStepOf, takesPart } from './next-step.rules.js';
import { OwnActions } from './OwnActions.js';
import { OwnName } from './OwnName.js';

const texts = {
  de: {
    confirm: 'Anmeldung bestätigen',
    accept: 'Platz annehmen',
    decline: 'Nein, Platz ablehnen',
    reconfirm: 'Ja, ich komme zum neuen Termin',
    stayAway: 'Nein, ich sage ab',
    join: 'Jetzt teilnehmen',
    travel: 'Anfahrt und Ablauf',
    connect: 'Zugang und Ablauf',
    wait: 'Warum warte ich noch?',
    look: 'Zum Termin',
    unconfirmed: 'Erst mit der Bestätigung ist Ihre Anmeldung vollständig.',
    seated: 'Sie haben einen Platz.',
    waiting: 'Sie haben noch keinen Platz.',
    position: (place: number) => `Sie haben noch keinen Platz. Auf der Warteliste sind Sie auf Platz ${place}.`,
    kept: 'Wir halten einen Platz für Sie frei.',
    until: (when: string) => `Bitte antworten Sie bis ${when}.`,
    opens: (time: string) => `Der Zugang öffnet hier um ${time} Uhr.`,
    opensBefore: (moment: string) => `Der Zugang öffnet hier schon am ${moment}.`,
    thanks: 'Schön, dass Sie dabei waren. Vielen Dank!',
    thanksPerhaps: 'Dieser Termin ist vorbei. Wenn Sie dabei waren: vielen Dank!',
    over: 'Dieser Termin ist vorbei.',
    begun: 'Der Termin hat begonnen. Bestätigen können Sie die Anmeldung nicht mehr.',
    offerOver: 'Die Frist für den angebotenen Platz ist abgelaufen.',
    gone: 'Sie nehmen an diesem Termin nicht teil.',
    takenOver: (name: string) => `Ihren Platz hat ${name} übernommen.`,
    moved: 'Der Termin ist verlegt. Bitte sagen Sie uns, ob der neue für Sie passt.',
  },
  en: {
    confirm: 'Confirm registration',
    accept: 'Accept the place',
    decline: 'No, decline the place',
    reconfirm: 'Yes, I will come to the new date',
    stayAway: 'No, I cancel',
    join: 'Join now',
    travel: 'Directions and programme',
    connect: 'Access and programme',
    wait: 'Why am I still waiting?',
    look: 'To the event',
    unconfirmed: 'Your registration is complete only once it is confirmed.',
    seated: 'You have a place.',
    waiting: 'You have no place yet.',
    position: (place: number) => `You have no place yet. You are number ${place} on the waiting list.`,
    kept: 'We are keeping a place for you.',
    until: (when: string) => `Please answer by ${when}.`,
    opens: (time: string) => `You can join from here at ${time}.`,
    opensBefore: (moment: string) => `You can join from here already on ${moment}.`,
    thanks: 'It was good to have you with us. Thank you!',
    thanksPerhaps: 'This event is over. If you were with us: thank you!',
    over: 'This event is over.',
    begun: 'The event has begun. The registration can no longer be confirmed.',
    offerOver: 'The deadline for the place we offered you has passed.',
    gone: 'You do not take part in this event.',
    takenOver: (name: string) => `${name} has taken over your place.`,
    moved: 'The event has been moved. Please tell us whether the new date suits you.',
  },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; now: Date; language: Language; isOwnPage?: boolean }>;

/** The status alone would say that somebody has left, or that a place still waits. */
const isMisleading = ({ kind }: NextStep, status: OwnRegistrationView['status']): boolean =>
  kind === 'called-off' || (status === 'offered' && kind !== 'accept');

/** The registration as a ticket: how it stands, when and where, the one button of this moment, and the quieter ways. */
export function NextStepCard({ own, now, language, isOwnPage = false }: Props) {
  const step = nextStepOf(own, now);
  const { event } = own;
  return (
    <div className="card next">
      {isOwnPage ? null : (
        <>
          <p className="kicker">{event.networkName}</p>
          <h2>
            <Link to={`/m/e/${event.slug}`}>{event.title}</Link>
          </h2>
        </>
      )}
      {isMisleading(step, own.status) ? null : (
        <p>
          <StatusBadge status={own.status} language={language} />
        </p>
      )}
      <Remark step={step} own={own} language={language} isOwnPage={isOwnPage} />
      <ShortFacts event={event} mode={own.mode} language={language} />
      {mayEnter(own, now) ? <DoorCode own={own} now={now} language={language} /> : null}
      <StepButton step={step} slug={event.slug} language={language} isOwnPage={isOwnPage} />
      {isOwnPage && takesPart(own) ? <OwnName own={own} language={language} /> : null}
      <OwnActions own={own} now={now} language={language} />
    </div>
  );
}

function Remark({
  step,
  own: { event, status, takenOverBy, waiting },
  language,
  isOwnPage,
}: Pick<Props, 'own' | 'language' | 'isOwnPage'> & Readonly<{ step: NextStep }>) {
  const t = texts[language];
  const moment = useMoment(language);
  const opens = plusMinutes(event.startsLocal, -15);
  const isSameDay = toDay(opens) === toDay(event.startsLocal);
  switch (step.kind) {
    case 'accept':
    case 'reconfirm':
      return (
        <p className="note warning">
          {step.kind === 'reconfirm' ? `${t.moved} ` : `${t.kept} `}
          {step.until ? t.until(moment(toLocal(step.until, event.zone))) : ''}
        </p>
      );
    case 'confirm':
      return <p className="note warning">{t.unconfirmed}</p>;
    case 'wait':
      return <p>{waiting && !isOwnPage ? t.position(waiting.position) : t.waiting}</p>;
    case 'travel':
      return <p>{t.seated}</p>;
    case 'connect':
      return (
        <p>
          {t.seated} {isSameDay ? t.opens(clockTime(opens)) : t.opensBefore(moment(opens))}
        </p>
      );
    case 'thanks':
      return <p className="note ok">{status === 'attended' ? t.thanks : t.thanksPerhaps}</p>;
    case 'begun':
      return <p className="hint">{t.begun}</p>;
    case 'offer-over':
      return <p className="note warning">{t.offerOver}</p>;
    case 'over':
      return <p className="hint">{t.over}</p>;
    case 'called-off':
      return <p className="note error">{calledOffText[language][step.state]}</p>;
    case 'gone':
      return (
        <p className="hint">
          {t.gone} {takenOverBy === null ? '' : t.takenOver(takenOverBy)}
        </p>
      );
    default:
      return null;
  }
}

type ButtonProps = Readonly<{ step: NextStep; slug: string; language: Language; isOwnPage: boolean }>;

function StepButton({ step, slug, language, isOwnPage }: ButtonProps) {
  const t = texts[language];
  const page = `/m/e/${slug}`;
  switch (step.kind) {
    case 'confirm':
      return <Action action={`${page}/bestaetigen`} text={t.confirm} />;
    case 'accept':
      return <Answer yes={{ action: `${page}/annehmen`, text: t.accept }} no={{ page, text: t.decline }} />;
    case 'reconfirm':
      return <Answer yes={{ action: `${page}/zusagen`, text: t.reconfirm }} no={{ page, text: t.stayAway }} />;
    case 'join':
      return (
        <p className="actions">
          <a className="button" href={`${page}/teilnehmen`} rel="noreferrer">
            {t.join}
          </a>
        </p>
      );
    default:
      return isOwnPage ? null : (
        <p className="actions">
          <Link className="button" to={page}>
            {step.kind === 'travel' || step.kind === 'connect' || step.kind === 'wait' ? t[step.kind] : t.look}
          </Link>
        </p>
      );
  }
}

const Action = ({ action, text }: Readonly<{ action: string; text: string }>) => (
  <PostForm action={action}>
    <p className="actions">
      <button className="button">{text}</button>
    </p>
  </PostForm>
);

type AnswerProps = Readonly<{
  yes: Readonly<{ action: string; text: string }>;
  no: Readonly<{ page: string; text: string }>;
}>;

/** Both answers to a question stand side by side; "no" is asked once more on its own page. */
const Answer = ({ yes, no }: AnswerProps) => (
  <div className="actions">
    <PostForm action={yes.action}>
      <button className="button">{yes.text}</button>
    </PostForm>
    <Link className="button quiet" to={`${no.page}/absagen`}>
      {no.text}
    </Link>
  </div>
);
