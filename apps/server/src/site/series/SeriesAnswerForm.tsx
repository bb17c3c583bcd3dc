import type { Language } from '#libs/kernel';
import { answersForAll, type ExpectedSeries } from '#libs/outreach';
import { modes } from '#libs/registration';
import { Choice, Tick } from '../components/Field.js';
import { Faults } from '../components/Faults.js';
import type { FaultWords } from '../components/fault-words.js';
import { fieldReader } from '../components/field-reader.js';
import { PostForm } from '../components/PostForm.js';
import { typedIn } from '../components/typed.js';
import type { Kept } from '../form-input.js';
import { modeNames } from '../words.js';
import { saidForAll } from './series-words.js';

const texts = {
  de: {
    title: 'Ihre Antwort für alle Termine der Reihe',
    member: 'Sie gehören zur Gruppe und werden zu jedem Termin erwartet. Eine Antwort genügt für alle.',
    accepted: 'Ich komme zu allen Terminen',
    acceptedHint:
      'Sie sind angemeldet, sobald die Anmeldung eines Termins öffnet. Ist einer ausgebucht, kommen Sie auf seine Warteliste, und wir schreiben es Ihnen.',
    per_date: 'Ich antworte zu jedem Termin einzeln',
    per_dateHint: 'Jede Antwort gilt dann nur für ihren Termin. Angemeldet werden Sie erst, wenn Sie zusagen.',
    declined: 'Ich komme zu keinem Termin',
    declinedHint: 'Plätze, die Sie schon haben, werden frei. Sie werden zu dieser Reihe nicht mehr eingeladen.',
    single: 'Einen einzelnen Termin können Sie immer anders beantworten. Diese Antwort können Sie jederzeit ändern.',
    sure: 'Ja, ich gebe alle meine Plätze in dieser Reihe zurück.',
    send: 'Antwort für alle Termine speichern',
  },
  en: {
    title: 'Your answer for all dates of the series',
    member: 'You belong to the group and are expected at every date. One answer is enough for all.',
    accepted: 'I come to all dates',
    acceptedHint:
      'You are registered as soon as registration for a date opens. If one is full, you join its waiting list, and we write to you.',
    per_date: 'I answer for each date',
    per_dateHint: 'Each answer then counts for its date alone. You are registered only when you accept.',
    declined: 'I come to no date',
    declinedHint: 'Places you have already become free. You are no longer invited to this series.',
    single: 'You can always answer otherwise for a single date. You can change this answer at any time.',
    sure: 'Yes, I give back all my places in this series.',
    send: 'Save the answer for all dates',
  },
} as const;

type Props = Readonly<{
  series: ExpectedSeries;
  action: string;
  kept?: Kept;
  faults?: FaultWords;
  language: Language;
}>;

/** One answer for all dates. Whoever has places to lose says so twice. */
export function SeriesAnswerForm({ series, action, kept = {}, faults = [], language }: Props) {
  const t = texts[language];
  const field = fieldReader({ language, kept, faults });
  const wrong = new Map(faults);
  return (
    <section className="card" aria-labelledby="series">
      <h2 id="series">{t.title}</h2>
      <p>
        <strong lang={typedIn(language)}>{series.title}:</strong> {saidForAll(series.answer, language) ?? t.member}
      </p>
      <Faults faults={faults} language={language} />
      <PostForm action={action} isEnhanced>
        <Choice
          name="forAll"
          legend={field('forAll').label}
          options={answersForAll.map((answer) => [answer, t[answer], t[`${answer}Hint`]] as const)}
          value={kept.forAll ?? series.answer ?? undefined}
          fault={field('forAll').fault}
          required
        />
        {series.asksForMode ? (
          <Choice
            name="forAllMode"
            legend={field('forAllMode').label}
            options={modes.map((mode) => [mode, modeNames[language][mode]] as const)}
            value={kept.forAllMode ?? series.mode ?? undefined}
            fault={field('forAllMode').fault}
          />
        ) : null}
        {wrong.has('givesBackAll') ? (
          <Tick name="givesBackAll" required fault={wrong.get('givesBackAll')}>
            {t.sure}
          </Tick>
        ) : null}
        <p className="hint">{t.single}</p>
        <p className="actions">
          <button className="button">{t.send}</button>
        </p>
      </PostForm>
    </section>
  );
}
