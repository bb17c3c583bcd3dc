import type { Language } from '#libs/kernel';
import type { PublicNetworkEntry } from '#libs/networks';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { TextBlock } from '../components/TextBlock.js';
import { typedIn } from '../components/typed.js';
import { reportTitle } from './report.page.js';

const texts = {
  de: {
    lead: 'Zu welchem Netzwerk passt das Projekt?',
    none: 'Gerade nimmt kein Netzwerk Hinweise an.',
  },
  en: {
    lead: 'Which network does the project fit?',
    none: 'No network takes reports at the moment.',
  },
} as const;

type Props = Readonly<{ networks: readonly PublicNetworkEntry[]; language: Language }>;

export function ChooseNetworkPage({ networks, language }: Props) {
  const t = texts[language];
  return (
    <Layout language={language} title={reportTitle[language]} path="/projekt-melden">
      <h1>{reportTitle[language]}</h1>
      <p className="lead">{networks.length === 0 ? t.none : t.lead}</p>
      {networks.map(({ slug, name, purpose }) => (
        <section className="card" key={slug} aria-labelledby={slug}>
          <h2 id={slug} lang={typedIn(language)}>
            <Link to={`/n/${slug}/projekt-melden`}>{name}</Link>
          </h2>
          <div lang={typedIn(language)}>
            <TextBlock text={purpose} />
          </div>
        </section>
      ))}
    </Layout>
  );
}
