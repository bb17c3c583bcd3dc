import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../components/forms/fields';
import { OrganisationPicker } from '../contacts/pickers';
import classes from './HostsField.module.css';

type Named = Readonly<{ id: string; name: string }>;
type Props = Readonly<{ networkId: string; value: readonly Named[]; onChange: (hosts: Named[]) => void }>;

/** Who hosts in turn, in the order in which they were added. */
export function HostsField({ networkId, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {value.length > 0 && (
        <ol className={classes.hosts}>
          {value.map(({ id, name }, index) => (
            <li key={`${id}-${index}`} className={classes.host}>
              <span>{name}</span>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconX size={16} aria-hidden />}
                aria-label={t('series.removeHost', { name })}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              >
                {t('common.remove')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <OrganisationPicker
        key={value.length}
        id={fieldId('hostOrganisationIds')}
        networkId={networkId}
        label={t('series.addHost')}
        description={t('series.hostsHint')}
        value={null}
        onPick={({ id, name }) => id !== null && onChange([...value, { id, name }])}
      />
    </>
  );
}
