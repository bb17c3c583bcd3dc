import { button, facts, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

/** Thanks to whoever has told of a project, at once. The address was typed by somebody and not confirmed. */
export const reportAck = template<{
  project: string;
  reference: string;
  /** The last day of the sighting. */
  sightedBy: string;
  /** Nobody is named who could be asked there. */
  lacksContact: boolean;
  /** The project has reported itself. */
  isSelfReport: boolean;
  page: MailLink;
}>({
  kind: 'account',
  de: ({ project, reference, sightedBy, lacksContact, isSelfReport, page }, { name }) => ({
    subject: `Danke für Ihren Hinweis auf ${project}`,
    preheader: `Ihr Hinweis ist angekommen, Vorgangsnummer ${reference}.`,
    blocks: [
      paragraph('vielen Dank für Ihren Hinweis. Er ist bei uns angekommen.'),
      facts(['Projekt', project], ['Vorgangsnummer', reference], ['Wir sehen ihn durch bis', sightedBy]),
      paragraph(`Passt das Projekt zu ${name}, wird es zum nächsten Termin eingeladen. Das sagen wir Ihnen zu.`),
      ...(lacksContact
        ? [note('Uns fehlt noch, wen wir im Projekt ansprechen können. Wissen Sie es? Dann tragen Sie es bitte nach.')]
        : []),
      button('Verfolgen, was daraus wird', page),
      paragraph(
        isSelfReport
          ? 'Dort können Sie Angaben nachtragen. Ihre Angaben verwenden wir, um den Hinweis zu prüfen und Sie einzuladen; mehr dazu steht in den Datenschutzhinweisen.'
          : 'Dort können Sie Angaben nachtragen und uns erlauben, dem Projekt Ihren Namen zu nennen. Ohne Ihre Erlaubnis nennen wir ihn nicht.',
      ),
      paragraph('Der Hinweis kam nicht von Ihnen? Dann löschen Sie auf dieser Seite Ihre Adresse.'),
    ],
    because: 'mit dieser Adresse ein Projekt gemeldet wurde.',
  }),
  en: ({ project, reference, sightedBy, lacksContact, isSelfReport, page }, { name }) => ({
    subject: `Thank you for telling us about ${project}`,
    preheader: `Your report has arrived, reference ${reference}.`,
    blocks: [
      paragraph('Thank you for your report. It has arrived.'),
      facts(['Project', project], ['Reference', reference], ['We look at it by', sightedBy]),
      paragraph(`If the project fits ${name}, it is invited to the next event. That is our promise.`),
      ...(lacksContact
        ? [note('We do not know yet whom to ask in the project. Do you know? Then please add it.')]
        : []),
      button('Follow what comes of it', page),
      paragraph(
        isSelfReport
          ? 'There you can add details. We use what you told us to look at the report and to invite you; the privacy notice says more.'
          : 'There you can add details and allow us to give the project your name. Without your permission we do not.',
      ),
      paragraph('The report did not come from you? Then delete your address on that page.'),
    ],
    because: 'a project was reported with this address.',
  }),
});
