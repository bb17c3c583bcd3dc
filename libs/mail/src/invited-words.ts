import type { Language } from '#libs/kernel';

/** Why somebody is invited, with what it names: the project, the group, the earlier event. */
export type WhyInvited = Readonly<{
  kind: 'obligation' | 'short_notice' | 'member' | 'segment' | 'interested' | 'speaker' | 'guest';
  name: string;
}>;

// A project may have reported itself (E11), so nothing says that others did. What a network calls its segments is for its organisers.
const becauseOf: Readonly<Record<Language, (reason: WhyInvited, network: string) => string>> = {
  de: ({ kind, name }, network) => {
    if (kind === 'obligation' || kind === 'short_notice') return `uns „${name}“ gemeldet wurde`;
    if (kind === 'member') return `Sie zu „${name}“ gehören`;
    if (kind === 'interested') return `Sie nach „${name}“ interessiert geblieben sind`;
    if (kind === 'speaker') return 'Sie im Programm mitwirken';
    return kind === 'guest' ? 'wir Sie persönlich einladen' : `Sie mit „${network}“ in Verbindung stehen`;
  },
  en: ({ kind, name }, network) => {
    if (kind === 'obligation' || kind === 'short_notice') return `“${name}” was reported to us`;
    if (kind === 'member') return `you belong to “${name}”`;
    if (kind === 'interested') return `you stayed interested after “${name}”`;
    if (kind === 'speaker') return 'you take part in the programme';
    return kind === 'guest' ? 'we invite you personally' : `you are in touch with “${network}”`;
  },
};

/** Goes on after "because": every reason once. */
export function whyInvited(reasons: readonly WhyInvited[], network: string, language: Language): string {
  const sentences = new Set(reasons.map((reason) => becauseOf[language](reason, network)));
  return [...sentences].join(language === 'de' ? ' und weil ' : ' and because ');
}
