import { facts, link, paragraph } from '../blocks.js';
import { type WhyInvited, whyInvited } from '../invited-words.js';
import { type Gathering, template } from '../template.js';

/** A day to keep free; answers are asked for by the invitation. */
export const saveTheDate = template<{
  event: Gathering;
  /** The first day, as the subject names it. */
  day: string;
  aim?: string;
  audience?: string;
  /** On which day the invitation is due; left out when none is. */
  invitedOn?: string;
  reasons: readonly WhyInvited[];
}>({
  kind: 'invitation',
  de: ({ event, day, aim, audience, invitedOn, reasons }, { name }) => ({
    subject: `Termin vormerken: ${event.title} am ${day}`,
    preheader: `Bitte halten Sie sich den Termin frei: ${event.when}`,
    blocks: [
      paragraph('bitte merken Sie sich diesen Termin schon jetzt vor.'),
      ...(aim ? [paragraph(aim)] : []),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place], ['Für wen', audience]),
      paragraph(
        `${invitedOn ? `Die Einladung mit dem Programm folgt voraussichtlich am ${invitedOn}. ` : ''}Heute brauchen Sie nichts zu tun. Geben Sie den Termin gern weiter.`,
      ),
      link('Alles zum Termin', event.page),
    ],
    because: `${whyInvited(reasons, name, 'de')}.`,
  }),
  en: ({ event, day, aim, audience, invitedOn, reasons }, { name }) => ({
    subject: `Save the date: ${event.title} on ${day}`,
    preheader: `Please keep the date free: ${event.when}`,
    blocks: [
      paragraph('Please save this date now.'),
      ...(aim ? [paragraph(aim)] : []),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place], ['For whom', audience]),
      paragraph(
        `${invitedOn ? `The invitation with the programme is planned for ${invitedOn}. ` : ''}There is nothing to do today. Please feel free to pass the date on.`,
      ),
      link('All about the event', event.page),
    ],
    because: `${whyInvited(reasons, name, 'en')}.`,
  }),
});
