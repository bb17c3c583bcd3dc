import type { Language } from '#libs/kernel';
import { mayCancel, type OwnRegistrationView } from '#libs/registration';
import { Tick } from '../components/Field.js';
import { Faults } from '../components/Faults.js';
import { PostForm } from '../components/PostForm.js';
import { WhomToCall } from '../components/WhomToCall.js';
import { comingAs } from './invitation-state.rules.js';
import type { InvitationProps } from './invitation-props.js';

const texts = {
  de: {
    title: 'Sie können nicht kommen?',
    changed: 'Solange Sie zusagen können, können Sie Ihre Antwort hier auch wieder ändern.',
    declined: 'Ich sage ab',
    interested: 'Diesmal nicht, ich bleibe interessiert',
    seat: 'Ja, ich gebe meinen Platz zurück.',
    wait: 'Ja, ich verlasse die Warteliste.',
    late: 'Die Frist zum Absagen ist vorbei.',
  },
  en: {
    title: 'You cannot come?',
    changed: 'As long as you can accept, you can also change your answer here.',
    declined: 'I decline',
    interested: 'Not this time, I stay interested',
    seat: 'Yes, I give my place back.',
    wait: 'Yes, I leave the waiting list.',
    late: 'The deadline for cancelling has passed.',
  },
} as const;

/** The two ways to say no. Whoever has something to lose by it takes a second step. */
export function DeclineForm({
  invitation: { own, event, possible },
  token,
  now,
  faults = [],
  language,
}: InvitationProps) {
  const t = texts[language];
  const coming = comingAs(own);
  if (coming !== null && !mayCancel(coming, now)) {
    return (
      <p>
        {t.late} <WhomToCall event={event} language={language} />
      </p>
    );
  }
  const wrong = faults.filter(([field]) => field === 'understood' || field === 'answer');
  return (
    <section className="card" aria-labelledby="decline">
      <h2 id="decline">{t.title}</h2>
      {possible.accept === 'now' ? <p>{t.changed}</p> : null}
      <Faults faults={wrong} language={language} />
      <PostForm action={`/i/${token}/absagen`} isEnhanced={coming !== null}>
        {coming !== null ? (
          <Tick name="understood" required fault={new Map(wrong).get('understood')}>
            {lossOf(coming, language)}
          </Tick>
        ) : null}
        <p className="actions">
          <button className="button quiet" name="answer" value="declined">
            {t.declined}
          </button>
          <button className="button quiet" name="answer" value="declined_interested">
            {t.interested}
          </button>
        </p>
      </PostForm>
    </section>
  );
}

const lossOf = ({ status }: OwnRegistrationView, language: Language): string =>
  status === 'waitlisted' ? texts[language].wait : texts[language].seat;
