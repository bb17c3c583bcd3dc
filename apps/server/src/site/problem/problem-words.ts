import type { Language } from '#libs/kernel';

export type ProblemWords = Readonly<{ title: string; text: string }>;

type Table = Readonly<Record<string, Record<Language, ProblemWords>>>;

const words = (de: readonly [string, string], en: readonly [string, string]): Record<Language, ProblemWords> => ({
  de: { title: de[0], text: de[1] },
  en: { title: en[0], text: en[1] },
});

/** By code of the problem: what happened and what to do now. */
const byCode: Table = {
  'link-over': words(
    [
      'Dieser Link gilt nicht mehr',
      'Er ist abgelaufen, zurückgenommen oder unvollständig kopiert. Öffnen Sie bitte die neueste E-Mail von uns oder lassen Sie sich einen neuen Link schicken.',
    ],
    [
      'This link is no longer valid',
      'It has expired, was taken back or was copied incompletely. Please open our latest email or have a new link sent to you.',
    ],
  ),
  'invitation-over': words(
    [
      'Diese Einladung gilt nicht mehr',
      'Sie wurde zurückgenommen, der Link ist unvollständig kopiert, oder er ging an eine frühere Adresse.',
    ],
    [
      'This invitation is no longer valid',
      'It was taken back, the link was copied incompletely, or it was sent to an earlier address.',
    ],
  ),
  'invitation.answer-over': words(
    ['Diese Antwort ist hier nicht mehr möglich', 'Die Frist ist vorbei, oder der Termin findet nicht statt.'],
    ['This answer is no longer possible here', 'The deadline has passed, or the event does not take place.'],
  ),
  'offer-over': words(
    [
      'Dieses Angebot gilt nicht mehr',
      'Die Zeit zum Annehmen ist vorbei, oder der Platz wurde schon vergeben. Wie es um Ihren Platz steht, sehen Sie auf Ihrer Seite.',
    ],
    [
      'This offer is no longer valid',
      'The time to accept it is over, or the place has been given away. Your page shows how things stand.',
    ],
  ),
  'calendar.feed-revoked': words(
    [
      'Diese Kalenderadresse gibt es nicht mehr',
      'Sie wurde zurückgenommen. Eine neue legen Sie auf Ihrer persönlichen Seite an.',
    ],
    ['This calendar address is gone', 'It was taken back. You can make a new one on your personal page.'],
  ),
  'mail.unsubscribe-link-refused': words(
    [
      'Dieser Link gilt nicht mehr',
      'Die E-Mail dazu ist schon gelöscht. Schreiben Sie bitte dem Netzwerk, wenn Sie weiter Post bekommen; die Adressen stehen im Impressum.',
    ],
    [
      'This link is no longer valid',
      'Its email has been deleted. Please write to the network if you still get mail; the addresses are in the imprint.',
    ],
  ),
  'contact.link-over': words(
    [
      'Dieser Link gilt nicht mehr',
      'Er ist unvollständig kopiert, oder er ging an eine frühere Adresse. Öffnen Sie bitte die neueste E-Mail von uns.',
    ],
    [
      'This link is no longer valid',
      'It was copied incompletely, or it was sent to an earlier address. Please open our latest email.',
    ],
  ),
  'contact.exhausted': words(
    [
      'Das geht hier nicht mehr',
      'Für dieses Projekt wurden schon mehrmals andere Ansprechpersonen genannt. Bitte antworten Sie auf unsere E-Mail oder rufen Sie uns an.',
    ],
    [
      'This is not possible here any more',
      'Other contacts were named for this project several times already. Please answer our email or call us.',
    ],
  ),
  'objection.link-over': words(
    [
      'Dieser Link gilt nicht mehr',
      'Er ist unvollständig kopiert, oder Ihre Adresse hat sich inzwischen geändert. Schreiben Sie bitte dem Netzwerk, wenn Sie weiter Post bekommen; die Adressen stehen im Impressum.',
    ],
    [
      'This link is no longer valid',
      'It was copied incompletely, or your address has changed meanwhile. Please write to the network if you still get mail; the addresses are in the imprint.',
    ],
  ),
  'report.exhausted': words(
    [
      'Heute haben Sie uns schon fünf Projekte genannt',
      'Danke dafür! Mehr nehmen wir von einer Adresse an einem Tag nicht an. Bitte senden Sie den nächsten Hinweis morgen, oder rufen Sie das Netzwerk an.',
    ],
    [
      'You have told us of five projects today',
      'Thank you for that! We take no more from one address in a day. Please send the next one tomorrow, or call the network.',
    ],
  ),
  'link-unproven': words(
    [
      'Das geht nur über den Link in unserer E-Mail',
      'So wissen wir, dass Sie es sind. Bitte öffnen Sie die E-Mail zu Ihrem Hinweis und folgen Sie dem Link darin.',
    ],
    [
      'This is possible only by the link in our email',
      'It tells us that it is you. Please open the email about your report and follow its link.',
    ],
  ),
  'registration.closed': words(
    ['Die Anmeldung ist geschlossen', 'Inzwischen nimmt dieser Termin keine Anmeldungen mehr an.'],
    ['Registration is closed', 'By now this event takes no more registrations.'],
  ),
  'registration.cancellation-over': words(
    ['Absagen geht hier nicht mehr', 'Die Frist ist vorbei.'],
    ['Cancelling here is no longer possible', 'The deadline has passed.'],
  ),
  'registration.substitution-over': words(
    ['Eine Vertretung können Sie hier nicht mehr nennen', 'Der Termin hat begonnen.'],
    ['You can no longer name a deputy here', 'The event has begun.'],
  ),
  'registration.offer-expired': words(
    ['Dieses Angebot gilt nicht mehr', 'Die Zeit zum Annehmen ist vorbei, oder der Platz wurde zurückgenommen.'],
    ['This offer is no longer valid', 'The time to accept it is over, or the place was taken back.'],
  ),
  'move-not-allowed': words(
    [
      'Das geht gerade nicht',
      'Der Stand Ihrer Anmeldung hat sich inzwischen geändert. Bitte sehen Sie auf Ihrer Seite nach.',
    ],
    ['This is not possible now', 'Your registration has changed meanwhile. Please look at your page.'],
  ),
  'idempotency.key-reused': words(
    [
      'Bitte öffnen Sie das Formular noch einmal',
      'Es wurde mit anderen Angaben schon einmal gesendet. Diese sind angekommen, die neuen noch nicht.',
    ],
    [
      'Please open the form once more',
      'It was sent before with other entries. Those have arrived, the new ones have not.',
    ],
  ),
  'form-unproven': words(
    [
      'Bitte öffnen Sie das Formular noch einmal',
      'Es ist zu alt, oder Ihr Browser ist inzwischen in einem anderen Netz. Geändert wurde nichts.',
    ],
    [
      'Please open the form once more',
      'It is too old, or your browser is in another network by now. Nothing was changed.',
    ],
  ),
  'forgery-suspected': words(
    [
      'Bitte senden Sie das Formular von dieser Seite aus',
      'Ihr Browser sagt, dass die Anfrage von einer anderen Internetseite kam. Zu Ihrem Schutz wurde nichts geändert.',
    ],
    [
      'Please send the form from this site',
      'Your browser says that the request came from another website. For your protection nothing was changed.',
    ],
  ),
};

/** By status, for every other code. */
const byStatus: Table = {
  400: words(
    [
      'Das konnten wir nicht lesen',
      'Die Anfrage war unvollständig. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
    ],
    ['We could not read that', 'The request was incomplete. Please reload the page and try again.'],
  ),
  401: words(
    [
      'Bitte melden Sie sich an',
      'Diese Seite ist für das Team eines Netzwerks. Melden Sie sich unter „Für Veranstaltende“ an und öffnen Sie sie dann noch einmal.',
    ],
    ['Please sign in', 'This page is for the team of a network. Sign in under “For organisers” and open it once more.'],
  ),
  403: words(
    ['Das dürfen Sie hier nicht', 'Diese Seite ist nicht für Sie bestimmt.'],
    ['You may not do this', 'This page is not meant for you.'],
  ),
  404: words(
    [
      'Diese Seite gibt es nicht',
      'Vielleicht ist die Adresse unvollständig, oder der Termin ist noch nicht veröffentlicht.',
    ],
    ['This page does not exist', 'Perhaps the address is incomplete, or the event is not published yet.'],
  ),
  410: words(
    ['Diese Seite gibt es nicht mehr', 'Sie wurde zurückgenommen.'],
    ['This page is gone', 'It was taken back.'],
  ),
  413: words(
    ['Das ist zu viel', 'Bitte kürzen Sie Ihre Angaben.'],
    ['That is too much', 'Please shorten your entries.'],
  ),
  429: words(
    [
      'Bitte warten Sie einen Augenblick',
      'Von Ihrem Anschluss kommen gerade sehr viele Anfragen. Ihre Eingabe ist nicht verloren: Gehen Sie zurück und senden Sie sie gleich noch einmal.',
    ],
    [
      'Please wait a moment',
      'A great many requests are coming from your network. Nothing is lost: go back and send it again shortly.',
    ],
  ),
  503: words(
    [
      'Gleich sind wir wieder da',
      'Ein Teil des Systems startet gerade neu. Bitte versuchen Sie es in einigen Sekunden noch einmal. Es ist nichts verloren gegangen.',
    ],
    [
      'Back in a moment',
      'A part of the system is restarting. Please try again in a few seconds. Nothing has been lost.',
    ],
  ),
};

const conflict = words(
  ['Das geht gerade nicht', 'Inzwischen hat sich etwas geändert. Bitte laden Sie die Seite neu.'],
  ['This is not possible now', 'Something has changed meanwhile. Please reload the page.'],
);
const ours = words(
  [
    'Da ist uns ein Fehler passiert',
    'Es liegt nicht an Ihnen. Der Fehler ist notiert; bitte versuchen Sie es später noch einmal.',
  ],
  ['Something went wrong on our side', 'It is not your fault. The error has been noted; please try again later.'],
);

export function problemWords(code: string, status: number, language: Language): ProblemWords {
  const found =
    byCode[code] ??
    byStatus[status] ??
    (status >= 500 ? ours : status === 409 || status === 422 ? conflict : byStatus[400]!);
  return found[language];
}
