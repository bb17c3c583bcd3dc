import type { EventContact } from '#libs/events';
import type { Language } from '#libs/kernel';
import { MailAddress } from './MailAddress.js';

const texts = {
  de: { call: 'Bitte rufen Sie an:', write: 'Bitte schreiben Sie an', ask: 'Bitte wenden Sie sich an', or: 'oder' },
  en: { call: 'Please call', write: 'Please write to', ask: 'Please turn to', or: 'or' },
} as const;

type Props = Readonly<{
  event: EventContact;
  language: Language;
}>;

/** The way out where the page can do no more: a person with a number, else an address, else the network. */
export function WhomToCall({ event, language }: Props) {
  const t = texts[language];
  const { contactName, contactPhone: phone, contactEmail: email, networkName } = event;
  const name = contactName || networkName;
  if (!phone && !email) return <>{`${t.ask} ${name}.`}</>;
  return (
    <>
      {phone ? t.call : t.write} {name}, {phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : null}
      {phone && email ? ` ${t.or} ` : null}
      {email ? <MailAddress of={email} /> : null}.
    </>
  );
}
