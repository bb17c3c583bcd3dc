import { button, list, paragraph } from '../blocks.js';
import { type InformationSource, sourceText } from '../information-parts.js';
import type { MailLink } from '../links.js';
import { whomToCall } from '../phrases.js';
import { template } from '../template.js';

type Parameters = Readonly<{
  /** What was entered, with the source of that. */
  added: readonly Readonly<{ name: string; source: InformationSource }>[];
  /** What the reader spoke for before. */
  others: readonly string[];
  page: MailLink;
}>;

/** To somebody who belongs to the network: another project was reported with them as its contact, and stands beside theirs. */
export const projectAdded = template<Parameters>({
  kind: 'invitation',
  de: ({ added, others, page }, sender) => {
    const news = quoted(
      added.map(({ name }) => name),
      'de',
    );
    const one = added.length === 1;
    return {
      subject: `Bei uns eingetragen: ${added.map(({ name }) => name).join(' und ')}`,
      preheader: others.length > 0 ? `Neben ${quoted(others, 'de')}` : 'Sie brauchen nichts zu tun.',
      blocks: [
        paragraph(
          one
            ? 'uns wurde ein Projekt gemeldet, für das Sie ansprechbar sind:'
            : 'uns wurden Projekte gemeldet, für die Sie ansprechbar sind:',
        ),
        list(...added.map(({ name, source }) => `${name} (${sourceText(source, 'de')})`)),
        paragraph(
          others.length > 0
            ? `Sie gehören mit ${quoted(others, 'de')} schon zu „${sender.name}“. Deshalb ${one ? 'steht' : 'stehen'} ${news} jetzt daneben.`
            : `Sie gehören schon zu „${sender.name}“. Deshalb ${one ? 'steht' : 'stehen'} ${news} jetzt bei Ihren Angaben.`,
        ),
        paragraph(
          'Sie brauchen nichts zu tun. Einladungen bekommen Sie wie bisher, und immer nur eine für alle Ihre Projekte.',
        ),
        button('Ihre Seite bei uns ansehen', page),
        paragraph(`Sind Sie für ${news} nicht die richtige Ansprechperson? ${whomToCall(sender, 'de')}`),
      ],
      because: `Sie zu „${sender.name}“ gehören und uns ${news} mit Ihnen als Ansprechperson genannt ${one ? 'wurde' : 'wurden'}.`,
    };
  },
  en: ({ added, others, page }, sender) => {
    const news = quoted(
      added.map(({ name }) => name),
      'en',
    );
    const one = added.length === 1;
    return {
      subject: `Entered with us: ${added.map(({ name }) => name).join(' and ')}`,
      preheader: others.length > 0 ? `Beside ${quoted(others, 'en')}` : 'There is nothing you need to do.',
      blocks: [
        paragraph(`We were told of ${one ? 'a project' : 'projects'} whose contact you are:`),
        list(...added.map(({ name, source }) => `${name} (${sourceText(source, 'en')})`)),
        paragraph(
          others.length > 0
            ? `With ${quoted(others, 'en')} you belong to “${sender.name}” already. So ${news} now ${one ? 'stands' : 'stand'} beside ${others.length === 1 ? 'it' : 'them'}.`
            : `You belong to “${sender.name}” already. So ${news} now ${one ? 'stands' : 'stand'} with your details.`,
        ),
        paragraph(
          'There is nothing you need to do. Invitations reach you as before, and always one for all your projects.',
        ),
        button('See your page with us', page),
        paragraph(`Are you not the right contact for ${news}? ${whomToCall(sender, 'en')}`),
      ],
      because: `you belong to “${sender.name}” and we were told of ${news} with you as ${one ? 'its' : 'their'} contact.`,
    };
  },
});

const quoted = (names: readonly string[], language: 'de' | 'en'): string =>
  names.map((name) => (language === 'de' ? `„${name}“` : `“${name}”`)).join(language === 'de' ? ' und ' : ' and ');
