import { useContext } from 'react';
import type { Language, Page } from '#libs/kernel';
import { longDate } from '../components/dates.js';
import { landName, type PublicInitiative, type PublicNetwork } from '#libs/networks';
import { Field } from '../components/Field.js';
import { Layout } from '../components/Layout.js';
import { AskedLanguage, Link } from '../components/Link.js';
import { listAddress } from '../components/list-address.js';
import { MailAddress } from '../components/MailAddress.js';
import { Pages } from '../components/Pages.js';
import { typedIn } from '../components/typed.js';
import type { ListQuery } from '../site.dto.js';
import { count } from '../words.js';
import { byLandName, networkFrame } from './network-frame.js';

const texts = {
  de: {
    title: 'Initiativen',
    lead: (network: string) => `Wer im ${network} dabei ist und wen Sie dort ansprechen können.`,
    q: 'Name, Träger, Ort oder Branche',
    land: 'Bundesland',
    all: 'alle',
    find: 'Initiativen finden',
    found: (day: string) => `Stand: ${day}`,
    none: 'Dazu ist keine Initiative eingetragen.',
    everything: 'Alle Initiativen zeigen',
    more: 'Weitere Initiativen',
    carrier: 'Träger',
    fields: 'Branchen',
    for: 'Für',
    contact: 'Kontakt',
    website: 'Website',
    consent: 'Ansprechpersonen stehen hier nur, wenn sie eingewilligt haben.',
  },
  en: {
    title: 'Initiatives',
    lead: (network: string) => `Who takes part in ${network} and whom you can talk to there.`,
    q: 'Name, organisation, place or sector',
    land: 'Federal state',
    all: 'all',
    find: 'Find initiatives',
    found: (day: string) => `As of ${day}`,
    none: 'No such initiative is listed.',
    everything: 'Show all initiatives',
    more: 'More initiatives',
    carrier: 'Organisation',
    fields: 'Sectors',
    for: 'For',
    contact: 'Contact',
    website: 'Website',
    consent: 'Contacts are named here only if they have agreed to it.',
  },
} as const;

type Props = Readonly<{
  network: PublicNetwork;
  initiatives: Page<PublicInitiative>;
  query: ListQuery;
  baseUrl: string;
  language: Language;
}>;

/** Everything that the network lists, with those who agreed to be named. */
export function InitiativesPage({ network, initiatives, query, baseUrl, language }: Props) {
  const t = texts[language];
  const path = `/n/${network.slug}/initiativen`;
  const { q, land } = query;
  const addressOf = (page: number): string => listAddress(path, { q, land }, page);
  const total = count(initiatives.total, language, ['Initiative', 'Initiativen'], ['initiative', 'initiatives']);
  return (
    <Layout
      language={language}
      title={t.title}
      description={t.lead(network.name)}
      path={addressOf(initiatives.page)}
      {...networkFrame(network, baseUrl)}
    >
      <p className="kicker">
        <Link to={`/n/${network.slug}`} lang={typedIn(language)}>
          {network.name}
        </Link>
      </p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead(network.name)}</p>
      <DirectoryFilter network={network} query={query} path={path} language={language} />
      <p className="hint" role="status">
        {total} · {t.found(longDate(network.asOf, language))}
      </p>
      {initiatives.rows.length > 0 ? (
        <ul className="list">
          {initiatives.rows.map((initiative) => (
            <Initiative key={initiative.id} initiative={initiative} language={language} />
          ))}
        </ul>
      ) : (
        <div className="card">
          <p>{t.none}</p>
          <p>
            <Link to={path}>{t.everything}</Link>
          </p>
        </div>
      )}
      <Pages of={initiatives} more={t.more} addressOf={addressOf} language={language} />
      <p className="hint">{t.consent}</p>
    </Layout>
  );
}

function DirectoryFilter({
  network: { initiatives },
  query,
  path,
  language,
}: Pick<Props, 'network' | 'query' | 'language'> & Readonly<{ path: string }>) {
  const t = texts[language];
  const asked = useContext(AskedLanguage);
  const laender = byLandName(initiatives.byLand).map(({ land, count: number }) => {
    return [land, `${landName(land)} (${number})`] as const;
  });
  return (
    <form role="search" action={path} className="card">
      {asked ? <input type="hidden" name="lang" value={asked} /> : null}
      <div className="row">
        <Field name="q" label={t.q} type="search" value={query.q} maxLength={200} />
        <Field name="land" label={t.land} value={query.land} options={[['', t.all], ...laender]} />
      </div>
      <p className="actions">
        <button className="button">{t.find}</button>
      </p>
    </form>
  );
}

function Initiative({ initiative, language }: Readonly<{ initiative: PublicInitiative; language: Language }>) {
  const t = texts[language];
  const { name, acronym, carrier, land, website, sectors, targetGroups, contacts } = initiative;
  const place = [carrier.city, land && landName(land)].filter(Boolean).join(', ');
  const facts = [
    [t.carrier, carrier.name],
    [t.fields, sectors.join(', ')],
    [t.for, targetGroups.join(', ')],
  ] as const;
  return (
    <li className="card event" lang={typedIn(language)}>
      <h2>{acronym && acronym !== name ? `${name} (${acronym})` : name}</h2>
      {place ? <p className="hint">{place}</p> : null}
      <dl className="facts">
        {facts.map(([label, text]) =>
          text ? (
            <Fact key={label} label={label} language={language}>
              {text}
            </Fact>
          ) : null,
        )}
        {website ? (
          <Fact label={t.website} language={language}>
            <a href={website} rel="external noreferrer">
              {new URL(website).hostname}
            </a>
          </Fact>
        ) : null}
        {contacts.length > 0 ? (
          <Fact label={t.contact} language={language}>
            {contacts.map((contact) => (
              <div key={contact.email ?? contact.name}>
                {[contact.name, contact.functionTitle].filter(Boolean).join(', ')}
                {contact.email ? (
                  <>
                    <br />
                    <MailAddress of={contact.email} />
                  </>
                ) : null}
              </div>
            ))}
          </Fact>
        ) : null}
      </dl>
    </li>
  );
}

type FactProps = Readonly<{ label: string; language: Language; children: React.ReactNode }>;

/** The label is ours, what it names was typed in German. */
function Fact({ label, language, children }: FactProps) {
  return (
    <>
      <dt lang={language}>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
