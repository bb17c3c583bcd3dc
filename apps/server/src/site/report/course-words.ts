import type { FollowedEvent, FollowedPromise, FollowedReport, ReportStage } from '#libs/intake';
import { type Language, when } from '#libs/kernel';
import { whyLetGo } from '#libs/mail';

type Reach = NonNullable<FollowedPromise['reach']>;

export const stageNames: Record<Language, Record<ReportStage, string>> = {
  de: {
    reported: 'gemeldet',
    sighted: 'gesichtet',
    noted: 'vorgemerkt',
    invited: 'eingeladen',
    answered: 'Antwort',
  },
  en: {
    reported: 'reported',
    sighted: 'looked at',
    noted: 'noted',
    invited: 'invited',
    answered: 'answer',
  },
};

const texts = {
  de: {
    inTriage: (days: number, isTold: boolean) =>
      isTold
        ? `Wir sehen Ihren Hinweis innerhalb von ${days} Werktagen durch und schreiben Ihnen dann.`
        : `Wir sehen Ihren Hinweis innerhalb von ${days} Werktagen durch. Hier sehen Sie, was daraus wird.`,
    question: 'Wir haben eine Rückfrage an Sie. Wenn Sie geantwortet haben, sehen wir Ihren Hinweis weiter durch.',
    answered: 'Danke für Ihre Antwort. Wir sehen Ihren Hinweis damit weiter durch.',
    known: 'Das Projekt ist bei uns schon dabei und bekommt unsere Einladungen.',
    handedOver: (network: string, reference: string) =>
      `Das Projekt passt besser zu ${network}. Wir haben Ihren Hinweis mit Zustimmung dorthin weitergegeben, ohne Ihren Namen und Ihre Adresse. Dort geht es weiter unter der Vorgangsnummer ${reference}; hier steht nichts Neues mehr.`,
    outOfScope: 'Das Projekt passt leider nicht zu diesem Netzwerk. Wir laden es deshalb nicht ein.',
    first: 'Jemand hatte uns das Projekt schon genannt; jetzt kennen wir es doppelt.',
    lost: ({ title }: FollowedEvent, day: string) => `„${title}“ (${day}) findet nicht statt.`,
    noted: ({ title }: FollowedEvent, day: string) => `Das Projekt ist vorgemerkt für „${title}“: ${day}.`,
    waits: 'Das Projekt wartet auf den nächsten Termin. Sobald er feststeht, wird es dazu eingeladen.',
    invited: ({ title }: FollowedEvent, day: string) => `Das Projekt ist eingeladen zu „${title}“: ${day}.`,
    contactAnswered: 'Danke für Ihre Antwort. Wir gehen ihr nach.',
    letGo: 'Wir laden das Projekt nicht ein.',
    kept: 'Das haben wir Ihnen zugesagt, und so ist es gekommen. Danke für Ihren Hinweis!',
    reach: {
      sought: 'Wir suchen dort noch eine Ansprechperson, damit die Einladung ankommt.',
      unreached: 'Wir haben dort noch niemanden erreicht und versuchen es weiter.',
      changed: 'Für das Projekt ist inzwischen jemand anderes zuständig. Darum haben wir uns gekümmert.',
    } satisfies Record<Reach, string>,
  },
  en: {
    inTriage: (days: number, isTold: boolean) =>
      isTold
        ? `We look at your report within ${days} working days and write to you then.`
        : `We look at your report within ${days} working days. Here you see what comes of it.`,
    question: 'We have a question for you. Once you have answered, we go on looking at your report.',
    answered: 'Thank you for your answer. With it we go on looking at your report.',
    known: 'The project is with us already and receives our invitations.',
    handedOver: (network: string, reference: string) =>
      `The project fits ${network} better. With consent we have passed your report on to them, without your name and address. It goes on there under the reference ${reference}; there will be nothing new here.`,
    outOfScope: 'The project does not fit this network. So we do not invite it.',
    first: 'Somebody had told us of the project before; now we know it twice.',
    lost: ({ title }: FollowedEvent, day: string) => `“${title}” (${day}) does not take place.`,
    noted: ({ title }: FollowedEvent, day: string) => `The project is noted for “${title}”: ${day}.`,
    waits: 'The project waits for the next event. As soon as its date is set, the project is invited.',
    invited: ({ title }: FollowedEvent, day: string) => `The project is invited to “${title}”: ${day}.`,
    contactAnswered: 'Thank you for your answer. We follow it up.',
    letGo: 'We do not invite the project.',
    kept: 'That is what we promised you, and so it has come. Thank you for your report!',
    reach: {
      sought: 'We are still looking for a contact there, so that the invitation arrives.',
      unreached: 'We have not reached anybody there yet and keep trying.',
      changed: 'Somebody else is in charge of the project by now. We have seen to that.',
    } satisfies Record<Reach, string>,
  },
} as const;

/** How it stands, in sentences: what was decided, what fell through, and what comes next. */
export function courseWords(report: FollowedReport, sightingDays: number, language: Language): readonly string[] {
  const t = texts[language];
  switch (report.state) {
    case 'in_triage':
      if (report.question?.isAnswered) return [t.answered];
      return [t.inTriage(sightingDays, report.reporter?.hasAddress === true)];
    case 'needs_info':
      return [t.question];
    case 'already_known':
      return [t.known];
    case 'out_of_scope':
      if (report.handedOverTo) return [t.handedOver(report.handedOverTo.name, report.handedOverTo.reference)];
      return [t.outOfScope];
    case 'duplicate':
      return [t.first, ...(report.promise ? promiseWords(report.promise, isAnswered(report), language) : [])];
    case 'accepted':
      return report.promise ? promiseWords(report.promise, isAnswered(report), language) : [];
  }
}

const isAnswered = ({ question }: FollowedReport): boolean =>
  question !== null && question.isForContact && question.isAnswered;

function promiseWords(promise: FollowedPromise, hasAnswered: boolean, language: Language): readonly string[] {
  const t = texts[language];
  const { event, lostEvent, invitedAt, endedAt, isLetGo, releaseCause, reach } = promise;
  const day = ({ startsLocal, endsLocal, zone }: FollowedEvent) => when(startsLocal, endsLocal, zone, language);
  if (isLetGo) return [releaseCause === null ? t.letGo : whyLetGo[language][releaseCause]];
  const lost = lostEvent && invitedAt === null ? [t.lost(lostEvent, day(lostEvent))] : [];
  const thanks = hasAnswered && (reach === 'sought' || reach === 'unreached') ? [t.contactAnswered] : [];
  const contact = reach === null ? [] : [t.reach[reach], ...thanks];
  if (event === null) return [...lost, t.waits, ...contact];
  if (invitedAt === null) return [...lost, t.noted(event, day(event)), ...contact];
  return [t.invited(event, day(event)), ...contact, ...(endedAt === null ? [] : [t.kept])];
}
