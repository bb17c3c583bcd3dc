import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KnownContact, Suggestions } from '../../api/types';
import { Note } from '../../components/Note';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { list } from '../../i18n/format';
import { PersonLink, ProjectLink } from '../contacts/links';

type Suggestion = Suggestions['rows'][number];
type Props = Readonly<{
  suggestions: Suggestions;
  /** Null for whoever only looks. */
  onSame: ((suggestion: Suggestion) => void) | null;
  onContact: OnContact | null;
}>;

/** Another project of a member is entered beside theirs; whoever has lapsed is invited back by a promise (E5). */
type OnContact = (what: 'known' | 'accepted', contact: KnownContact) => void;

/** What it may be the same as, and why; a human decides. */
export function SuggestionsPanel({ suggestions: { rows, knownContacts }, onSame, onContact }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {knownContacts.map((contact) => (
        <KnownNote key={contact.id} contact={contact} onContact={onContact} />
      ))}
      {rows.length > 0 && (
        <Panel title={t('projects.suggestions')} lead={t('projects.suggestionsLead')} flush>
          <Rows>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                title={row.kind === 'project' ? <ProjectLink to={row} /> : `${row.reference ?? ''}: ${row.name}`}
                text={t(`projects.kind.${row.kind}`)}
                // By carrier and city people decide: they are read whole.
                note={[
                  ...[row.carrier, row.city],
                  t('projects.because', {
                    reasons: list(row.reasons.map((reason) => t(`projects.likeness.${reason}`))),
                    score: row.score,
                  }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                aside={
                  onSame && (
                    <Button variant="default" size="xs" onClick={() => onSame(row)}>
                      {t(`projects.same.${row.kind}`)}
                    </Button>
                  )
                }
              />
            ))}
          </Rows>
        </Panel>
      )}
    </>
  );
}

/** Whoever has the address that was told (E5). */
function KnownNote({ contact, onContact }: Readonly<{ contact: KnownContact; onContact: OnContact | null }>) {
  const { t } = useTranslation();
  const { isMember, hasLapsed, projects } = contact;
  const standing = hasLapsed ? 'lapsed' : isMember ? 'member' : 'known';
  return (
    <Note
      tone="info"
      actions={
        onContact &&
        standing !== 'known' && (
          <Button
            variant="default"
            size="xs"
            onClick={() => onContact(standing === 'member' ? 'known' : 'accepted', contact)}
          >
            {t(`projects.contactAction.${standing}`)}
          </Button>
        )
      }
    >
      <p>
        <PersonLink to={contact} /> {t(`projects.contactStanding.${standing}`)}
        {projects.length > 0 && ` ${t('projects.speaksFor', { projects: list(projects.map(({ name }) => name)) })}`}
      </p>
    </Note>
  );
}
