import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '../../api/types';
import { Note } from '../../components/Note';
import { personsQuery } from '../contacts/contacts';
import { fullName } from '../contacts/names';
import { isReachable, ofMailbox } from './enter-values';

type Props = Readonly<{ networkId: string; email: string; onPick: (person: PersonSummary) => void }>;

/** Says who is behind the mailbox that is typed already: another name makes another person, and that should be meant. */
export function KnownMailbox({ networkId, email, onPick }: Props) {
  const { t } = useTranslation();
  const [typed] = useDebouncedValue(email.trim(), 300);
  const { data } = useQuery({ ...personsQuery({ networkId, search: typed, size: 20 }), enabled: typed.includes('@') });
  const known = ofMailbox(data?.rows ?? [], email).filter(isReachable);
  if (known.length === 0) return null;
  return (
    <Note
      tone="info"
      title={t('registrations.knownMailbox')}
      actions={known.map((person) => (
        <Button key={person.id} variant="default" size="xs" onClick={() => onPick(person)}>
          {t('registrations.takeKnown', { name: fullName(person) })}
        </Button>
      ))}
    >
      <p>{t('registrations.knownMailboxText')}</p>
    </Note>
  );
}
