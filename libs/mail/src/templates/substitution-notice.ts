import { facts, link, paragraph } from '../blocks.js';
import { type Gathering, template } from '../template.js';

/** To the one who named the deputy. */
export const substitutionNotice = template<{ event: Gathering; deputyName: string }>({
  kind: 'service',
  de: ({ event, deputyName }) => ({
    subject: `Ihre Vertretung ist angemeldet: ${event.title}`,
    preheader: `${deputyName} hat Ihren Platz übernommen.`,
    blocks: [
      paragraph(`${deputyName} hat Ihren Platz übernommen und eine eigene Bestätigung erhalten.`),
      facts(['Termin', event.title], ['Wann', event.when], ['Vertretung', deputyName]),
      paragraph(
        'Ihre eigene Anmeldung ist damit beendet. Der Kalendereintrag im Anhang nimmt den Termin aus Ihrem Kalender. Danke, dass Sie den Platz nicht verfallen lassen.',
      ),
      link('Zur Seite des Termins', event.page),
    ],
    because: 'Sie für diesen Termin eine Vertretung genannt haben.',
  }),
  en: ({ event, deputyName }) => ({
    subject: `Your deputy is registered: ${event.title}`,
    preheader: `${deputyName} has taken over your place.`,
    blocks: [
      paragraph(`${deputyName} has taken over your place and received a confirmation.`),
      facts(['Event', event.title], ['When', event.when], ['Deputy', deputyName]),
      paragraph(
        'This ends your own registration. The attached calendar entry removes the event from your calendar. Thank you for not letting the place go to waste.',
      ),
      link('To the event page', event.page),
    ],
    because: 'you named a deputy for this event.',
  }),
});
