import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Note } from '../../components/Note';
import type { SparedReason } from '../../api/types';
import type { ContactValues } from './accept-values';
import { sparedQuery } from './reports';

type Props = Readonly<{
  networkId: string;
  values: Pick<ContactValues, 'contactIs' | 'contact' | 'firstName' | 'lastName' | 'email'>;
  /** What comes of it. */
  text: string;
}>;

/** Says while somebody is chosen or typed that nobody may invite them. */
export function SparedNote({ networkId, values: { contactIs, contact, firstName, lastName, email }, text }: Props) {
  const { t } = useTranslation();
  const [typed] = useDebouncedValue(email.trim(), 300);
  const [first] = useDebouncedValue(firstName.trim(), 300);
  const [last] = useDebouncedValue(lastName.trim(), 300);
  const query = contactIs === 'known' ? { personId: contact?.id } : { email: typed, firstName: first, lastName: last };
  const isMeant = contactIs === 'known' ? contact !== null : contactIs === 'new' && typed.includes('@');
  const { data } = useQuery({ ...sparedQuery(networkId, query), enabled: isMeant });
  return (
    // Announced when it comes: it appears while somebody types elsewhere.
    <div role="status">
      {isMeant && data?.reason && (
        <Note tone="warning" title={t(`projects.spared.${titleOf(data.reason)}`)}>
          <p>{text}</p>
        </Note>
      )}
    </div>
  );
}

function titleOf(reason: SparedReason): 'objection' | 'inactive' | 'suppressed' {
  return reason === 'objection' || reason === 'inactive' ? reason : 'suppressed';
}
