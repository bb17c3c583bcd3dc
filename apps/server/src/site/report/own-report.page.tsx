import { type FollowedReport, longestReportTexts as longest, SIGHTING_DAYS, stagesOf } from '#libs/intake';
import { BERLIN, longDate, toDay, toLocal } from '#libs/kernel';
import { Faults } from '../components/Faults.js';
import { Field } from '../components/Field.js';
import { fieldReader, type FieldsProps } from '../components/field-reader.js';
import { Layout, type PageNetwork } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { TextBlock } from '../components/TextBlock.js';
import { courseWords, stageNames } from './course-words.js';
import { LONGEST_CONTACT } from './report.dto.js';

const texts = {
  de: {
    title: (project: string) => `Ihr Hinweis auf ${project}`,
    arrived: 'Vielen Dank! Ihr Hinweis ist angekommen.',
    mailed: 'Den Link zu dieser Seite bekommen Sie auch per E-Mail.',
    keep: 'Heben Sie den Link zu dieser Seite auf: Nur hier sehen Sie, was daraus wird.',
    saved: 'Gespeichert.',
    reference: 'Vorgangsnummer',
    stages: 'So weit ist es',
    now: 'läuft gerade',
    ahead: 'steht noch aus',
    question: 'Wir haben eine Rückfrage an Sie',
    answerBy: (day: string) =>
      `Bitte antworten Sie bis ${day}. Danach entscheiden wir mit dem, was wir wissen; antworten können Sie auch dann noch.`,
    answerForContact: (day: string) =>
      `Bitte antworten Sie bis ${day}. Wen Sie uns nennen, schreiben wir erst an, wenn jemand von uns Ihre Antwort gelesen hat. Antworten können Sie auch später noch.`,
    answer: 'Antwort senden',
    asked: 'Unsere Rückfrage',
    moreAbout: (network: string) => `Mehr über ${network}`,
    add: 'Angaben nachtragen',
    addHint: 'Was Sie zuerst geschrieben haben, bleibt stehen.',
    contactHint: 'Name, E-Mail oder Telefon, soweit Sie es wissen.',
    added: 'Nachgetragen haben Sie bisher:',
    save: 'Nachtragen',
    naming: 'Darf das Projekt Ihren Namen erfahren?',
    namingYes: 'Zurzeit darf es: Wir sagen dazu, dass der Hinweis von Ihnen kam.',
    namingNo: 'Zurzeit nicht: Wir sagen nur, dass uns jemand darauf hingewiesen hat.',
    allow: 'Ja, meinen Namen nennen',
    withdraw: 'Nein, nicht mehr nennen',
    forget: 'Meine Adresse löschen',
    forgetText:
      'Der Hinweis kam nicht von Ihnen, oder Sie möchten nichts mehr davon hören? Dann löschen wir Ihren Namen und Ihre Adresse. Der Hinweis auf das Projekt bleibt.',
    forgotten: 'Ihr Name und Ihre Adresse sind gelöscht.',
    another: 'Noch ein Projekt melden',
  },
  en: {
    title: (project: string) => `Your report on ${project}`,
    arrived: 'Thank you! Your report has arrived.',
    mailed: 'You get the link to this page by email, too.',
    keep: 'Please keep the link to this page: only here you see what comes of it.',
    saved: 'Saved.',
    reference: 'Reference',
    stages: 'How far it has come',
    now: 'going on',
    ahead: 'still ahead',
    question: 'We have a question for you',
    answerBy: (day: string) =>
      `Please answer by ${day}. After that we decide by what we know; you can still answer then.`,
    answerForContact: (day: string) =>
      `Please answer by ${day}. We write to whoever you name only once one of us has read your answer. You can still answer later.`,
    answer: 'Send answer',
    asked: 'Our question',
    moreAbout: (network: string) => `More about ${network}`,
    add: 'Add details',
    addHint: 'What you wrote first stays as it is.',
    contactHint: 'Name, email or phone, as far as you know.',
    added: 'So far you have added:',
    save: 'Add',
    naming: 'May the project learn your name?',
    namingYes: 'At present it may: we say that the hint came from you.',
    namingNo: 'At present not: we only say that somebody told us.',
    allow: 'Yes, give my name',
    withdraw: 'No, not any more',
    forget: 'Delete my address',
    forgetText:
      'The report did not come from you, or you do not want to hear of it any more? Then we delete your name and address. The hint at the project stays.',
    forgotten: 'Your name and address are deleted.',
    another: 'Report another project',
  },
} as const;

export type OwnReportNote = 'arrived' | 'saved' | 'forgotten';

type Props = FieldsProps &
  Readonly<{
    report: FollowedReport;
    network: PageNetwork;
    path: string;
    /** The link came by mail: whoever holds it reads the mailbox. */
    isProven: boolean;
    note?: OwnReportNote;
    answeredAt: Date | null;
  }>;

/** What became of a report, for whoever made it, and what they can still do. */
export function OwnReportPage({ report, network, path, isProven, note, answeredAt, ...fields }: Props) {
  const { language } = fields;
  const t = texts[language];
  const { reporter, state } = report;
  const title = t.title(report.rawName);
  const isOver = state === 'out_of_scope' || state === 'already_known' || (report.promise?.endedAt ?? null) !== null;
  return (
    <Layout language={language} title={title} network={network} path={path} isUnlisted>
      <p className="kicker">{network.networkName}</p>
      <h1>{title}</h1>
      {note === undefined ? null : (
        <div className="note ok" role="status">
          <p>
            {t[note]}
            {note === 'arrived' ? ` ${reporter?.hasAddress ? t.mailed : t.keep}` : ''}
          </p>
        </div>
      )}
      <p className="hint">
        {t.reference} {report.reference}
      </p>
      <section className="card" aria-labelledby="course">
        <h2 id="course">{t.stages}</h2>
        <Stages report={report} answeredAt={answeredAt} language={language} />
        {courseWords(report, SIGHTING_DAYS, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {report.handedOverTo?.isPublic ? (
          <p>
            <Link to={`/n/${report.handedOverTo.slug}`}>{t.moreAbout(report.handedOverTo.name)}</Link>
          </p>
        ) : null}
        {state === 'out_of_scope' && report.reason !== '' ? (
          <div className="note warning">
            <TextBlock text={report.reason} />
          </div>
        ) : null}
      </section>
      {isOver ? null : isAsked(report) ? (
        <AnswerForm report={report} path={path} {...fields} />
      ) : (
        <AddForm report={report} path={path} {...fields} />
      )}
      {isProven && reporter?.hasAddress ? <Naming {...{ report, path, ...fields }} /> : null}
      {isProven && reporter ? (
        <details className="card">
          <summary>{t.forget}</summary>
          <p>{t.forgetText}</p>
          <PostForm action={`${path}/vergessen`}>
            <p className="actions">
              <button className="button quiet">{t.forget}</button>
            </p>
          </PostForm>
        </details>
      ) : null}
      <p className="actions">
        <Link className="button quiet" to={anotherAt(report, network)}>
          {t.another}
        </Link>
      </p>
    </Layout>
  );
}

/** Where they told of this one: at a gathering, or from the page of the network. */
function anotherAt({ toldAt }: FollowedReport, { networkIsPublic, networkSlug }: PageNetwork): string {
  if (toldAt !== null) return `/e/${toldAt.slug}/projekt-melden`;
  return networkIsPublic ? `/n/${networkSlug}/projekt-melden` : '/projekt-melden';
}

type Part = Readonly<{ report: FollowedReport; path: string }> & FieldsProps;

function Stages({ report, answeredAt, language }: Pick<Props, 'report' | 'answeredAt' | 'language'>) {
  const t = texts[language];
  return (
    <ol className="stages">
      {stagesOf({ ...report, answeredAt }).map(({ stage, at, isNow }) => (
        <li key={stage} className={at ? 'reached' : undefined} aria-current={isNow ? 'step' : undefined}>
          <strong>{stageNames[language][stage]}</strong>{' '}
          <span>{at ? longDate(toDay(toLocal(at, BERLIN)), language) : isNow ? t.now : t.ahead}</span>
        </li>
      ))}
    </ol>
  );
}

/** As long as nothing is decided, an answer is welcome; and who to write to, as long as nobody is reached. */
const isAsked = ({ state, question, promise }: FollowedReport): boolean =>
  question !== null &&
  !question.isAnswered &&
  (state === 'needs_info' || state === 'in_triage' || (question.isForContact && isSought(promise)));

const isSought = (promise: FollowedReport['promise']): boolean =>
  promise?.reach === 'sought' || promise?.reach === 'unreached';

/** What an organiser wants to know, and the answer to it; what was missing about the contact may be the answer. */
function AnswerForm({ report: { question, lacksContact, promise }, path, ...fields }: Part) {
  const t = texts[fields.language];
  const day = longDate(question!.until, fields.language);
  const field = fieldReader(fields);
  return (
    <section className="card" aria-labelledby="question">
      <h2 id="question">{t.question}</h2>
      <div className="note warning">
        <TextBlock text={question!.text} />
      </div>
      <p>{question!.isForContact ? t.answerForContact(day) : t.answerBy(day)}</p>
      <Faults faults={fields.faults.filter(([name]) => name !== 'ownName')} language={fields.language} />
      <PostForm action={`${path}/nachtrag`} isEnhanced>
        <Field {...field('supplement')} label={field('answer').label} rows={4} maxLength={longest.note} />
        {lacksContact || isSought(promise) ? (
          <Field {...field('contact')} hint={t.contactHint} maxLength={LONGEST_CONTACT} />
        ) : null}
        <p className="actions">
          <button className="button">{t.answer}</button>
        </p>
      </PostForm>
    </section>
  );
}

function AddForm({ report, path, ...fields }: Part) {
  const t = texts[fields.language];
  const field = fieldReader(fields);
  return (
    <section className="card" aria-labelledby="add">
      <h2 id="add">{t.add}</h2>
      <p className="hint">{t.addHint}</p>
      {report.question?.isAnswered ? (
        <>
          <p>{t.asked}</p>
          <blockquote>
            <TextBlock text={report.question.text} />
          </blockquote>
        </>
      ) : null}
      {report.supplements.length > 0 ? (
        <>
          <p>{t.added}</p>
          <ul>
            {report.supplements.map(({ note, writtenAt }) => (
              <li key={writtenAt} className="typed">
                {note}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Faults faults={fields.faults.filter(([name]) => name !== 'ownName')} language={fields.language} />
      <PostForm action={`${path}/nachtrag`} isEnhanced>
        {report.lacksContact || isSought(report.promise) ? (
          <Field {...field('contact')} hint={t.contactHint} maxLength={LONGEST_CONTACT} />
        ) : null}
        <Field {...field('supplement')} rows={3} maxLength={longest.note} />
        <p className="actions">
          <button className="button">{t.save}</button>
        </p>
      </PostForm>
    </section>
  );
}

function Naming({ report: { reporter }, path, ...fields }: Part) {
  const t = texts[fields.language];
  const field = fieldReader(fields);
  const mayBeNamed = reporter?.mayBeNamed ?? false;
  const own = field('ownName');
  return (
    <section className="card" aria-labelledby="naming">
      <h2 id="naming">{t.naming}</h2>
      <p>{mayBeNamed ? t.namingYes : t.namingNo}</p>
      <PostForm action={`${path}/name`} isEnhanced>
        {mayBeNamed ? null : (
          <Field {...own} value={own.value ?? reporter?.name} autoComplete="name" required maxLength={longest.name} />
        )}
        <p className="actions">
          <button className="button quiet" name="answer" value={mayBeNamed ? 'no' : 'yes'}>
            {mayBeNamed ? t.withdraw : t.allow}
          </button>
        </p>
      </PostForm>
    </section>
  );
}
