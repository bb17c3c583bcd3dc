import type { Language, LocalTime } from '#libs/kernel';
import type { Mode } from '#libs/registration';
import { modeNames } from '../words.js';
import { When } from './When.js';

const texts = {
  de: { when: 'Wann', where: 'Wo', mode: 'Teilnahme', contact: 'Kontakt' },
  en: { when: 'When', where: 'Where', mode: 'Taking part', contact: 'Contact' },
} as const;

type Gathering = Readonly<{
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  zone: string;
  format: string;
  venueName: string;
  venueAddress: string;
}>;
type Props = Readonly<{ event: Gathering; mode: Mode; language: Language }>;

/** When and where, for somebody who takes part in this way. */
export function ShortFacts({ event, mode, language }: Props) {
  const t = texts[language];
  const venue = [event.venueName, event.venueAddress].filter(Boolean).join(', ');
  return (
    <dl className="facts">
      <dt>{t.when}</dt>
      <dd>
        <When event={event} language={language} />
      </dd>
      {mode === 'on_site' && venue ? (
        <>
          <dt>{t.where}</dt>
          <dd>{venue}</dd>
        </>
      ) : null}
      <dt>{t.mode}</dt>
      <dd>{modeNames[language][mode]}</dd>
    </dl>
  );
}
