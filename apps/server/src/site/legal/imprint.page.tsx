import type { Language } from '#libs/kernel';
import type { PublicNetwork } from '#libs/networks';
import { MailAddress } from '../components/MailAddress.js';
import { Responsible } from './Responsible.js';
import { type Chapter, TextPage } from './TextPage.js';

type Words = Readonly<{ title: string; lead: string; chapters: (mailbox: string) => readonly Chapter[] }>;

const words: Record<Language, Words> = {
  de: {
    title: 'Impressum',
    lead: 'Mehrere Netzwerke kündigen hier ihre Termine an. Für Termine, Texte und Anmeldungen ist jeweils die Einrichtung verantwortlich, die das Netzwerk koordiniert.',
    chapters: (mailbox) => [
      {
        heading: 'Technischer Betrieb',
        text: [
          <>
            Bei Störungen dieser Seiten schreiben Sie bitte an <MailAddress of={mailbox} />.
          </>,
        ],
      },
      {
        heading: 'Die Software',
        text: ['Diese Seiten laufen mit Tagwerk, einer freien Software für Netzwerktreffen (AGPL-3.0-or-later).'],
      },
    ],
  },
  en: {
    title: 'Imprint',
    lead: 'Several networks announce their events here. The organisation that coordinates a network is responsible for its events, texts and registrations.',
    chapters: (mailbox) => [
      {
        heading: 'Operation',
        text: [
          <>
            If these pages do not work, please write to <MailAddress of={mailbox} />.
          </>,
        ],
      },
      {
        heading: 'The software',
        text: ['These pages run on Tagwerk, free software for network gatherings (AGPL-3.0-or-later).'],
      },
    ],
  },
};

type Props = Readonly<{ networks: readonly PublicNetwork[]; mailbox: string; language: Language }>;

export function ImprintPage({ networks, mailbox, language }: Props) {
  const { title, lead, chapters } = words[language];
  return (
    <TextPage language={language} title={title} path="/impressum" lead={lead} chapters={chapters(mailbox)}>
      <h2>{language === 'de' ? 'Verantwortlich' : 'Responsible'}</h2>
      <Responsible networks={networks} language={language} />
    </TextPage>
  );
}
