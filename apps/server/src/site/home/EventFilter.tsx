import { useContext } from 'react';
import type { Language } from '#libs/kernel';
import { laender, type PublicNetworkEntry } from '#libs/networks';
import { Field } from '../components/Field.js';
import { AskedLanguage } from '../components/Link.js';
import { modeNames } from '../words.js';
import type { HomeQuery } from './home.dto.js';

const texts = {
  de: {
    q: 'Suche',
    network: 'Netzwerk',
    land: 'Bundesland',
    mode: 'Teilnahme',
    all: 'alle',
    find: 'Termine finden',
    narrow: 'Auswahl eingrenzen',
  },
  en: {
    q: 'Search',
    network: 'Network',
    land: 'Federal state',
    mode: 'Taking part',
    all: 'all',
    find: 'Find events',
    narrow: 'Narrow the list',
  },
} as const;

type Props = Readonly<{ query: HomeQuery; networks: readonly PublicNetworkEntry[]; language: Language }>;

/** Folded away until it is wanted: most people come for the next date. */
export function EventFilter({ query, networks, language }: Props) {
  const t = texts[language];
  const asked = useContext(AskedLanguage);
  const everything = ['', t.all] as const;
  const isUsed = [query.q, query.network, query.land, query.mode].some((word) => word !== '');
  return (
    <details className="card" open={isUsed}>
      <summary>{t.narrow}</summary>
      <form role="search" action="/">
        {asked ? <input type="hidden" name="lang" value={asked} /> : null}
        <div className="row">
          <Field name="q" label={t.q} type="search" value={query.q} maxLength={200} />
          <Field
            name="network"
            label={t.network}
            value={query.network}
            options={[everything, ...networks.map(({ slug, name }) => [slug, name] as const)]}
          />
          <Field name="land" label={t.land} value={query.land} options={[everything, ...Object.entries(laender)]} />
          <Field
            name="mode"
            label={t.mode}
            value={query.mode}
            options={[everything, ...Object.entries(modeNames[language])]}
          />
        </div>
        <p className="actions">
          <button className="button">{t.find}</button>
        </p>
      </form>
    </details>
  );
}
