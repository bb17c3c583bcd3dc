import type { Language } from '#libs/kernel';
import type { PublicNetwork } from '#libs/networks';
import { MailAddress } from './MailAddress.js';

const texts = {
  de: { coordinates: 'Koordination', contact: 'Kontakt' },
  en: { coordinates: 'Coordinated by', contact: 'Contact' },
} as const;

type Props = Readonly<{ network: PublicNetwork; language: Language }>;

/** Who coordinates the network and whom to ask. */
export function NetworkContact({ network: { coordinatingOrganisation: organisation, contact }, language }: Props) {
  const t = texts[language];
  const { mailbox, phone, caretaker } = contact;
  if (!organisation && !mailbox && !phone) return null;
  return (
    <div className="card">
      <dl className="facts">
        {organisation ? (
          <>
            <dt>{t.coordinates}</dt>
            <dd>
              {organisation.website ? (
                <a href={organisation.website} rel="external noreferrer">
                  {organisation.name}
                </a>
              ) : (
                organisation.name
              )}
              {organisation.city ? `, ${organisation.city}` : ''}
            </dd>
          </>
        ) : null}
        {mailbox || phone ? (
          <>
            <dt>{t.contact}</dt>
            <dd>
              {caretaker ? (
                <>
                  {caretaker}
                  <br />
                </>
              ) : null}
              {phone ? (
                <>
                  <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
                  <br />
                </>
              ) : null}
              {mailbox ? <MailAddress of={mailbox} /> : null}
            </dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}
