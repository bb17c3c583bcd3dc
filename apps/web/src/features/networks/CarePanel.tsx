import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkView } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { Facts } from '../../components/Facts';
import { Form } from '../../components/forms/Form';
import { fieldId } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Panel } from '../../components/Panel';
import { toast } from '../../components/toast';
import { PersonLink } from '../contacts/links';
import { PersonPicker } from '../contacts/pickers';
import { appoint, NETWORKS_KEY } from './networks';

type Props = Readonly<{ network: NetworkView; mayWrite: boolean }>;

/** Somebody answers for the network's members, and somebody else stands in. */
export function CarePanel({ network, mayWrite }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const change = mayWrite && (
    <Button variant="default" size="xs" onClick={() => setOpen(true)}>
      {t('networks.appoint')}
    </Button>
  );
  return (
    <Panel title={t('networks.careTitle')} actions={change}>
      <Facts
        rows={[
          [t('networks.caretaker'), network.caretaker ? <PersonLink to={network.caretaker} /> : '–'],
          [t('networks.deputy'), network.deputy ? <PersonLink to={network.deputy} /> : '–'],
        ]}
      />
      {isOpen && <CareDialog network={network} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function CareDialog({ network, onClose }: Readonly<{ network: NetworkView; onClose: () => void }>) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: { caretaker: network.caretaker, deputy: network.deputy },
    send: ({ caretaker, deputy }, key) =>
      appoint(network.id)(
        { version: network.version, caretakerPersonId: caretaker?.id ?? null, deputyPersonId: deputy?.id ?? null },
        key,
      ),
    changes: [NETWORKS_KEY],
    nameOf: (field) => field.replace(/PersonId$/, ''),
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  const { form } = saved;
  return (
    <Dialog title={t('networks.appoint')} onClose={onClose}>
      <Form saved={saved} action={t('common.save')} onCancel={onClose}>
        {(['caretaker', 'deputy'] as const).map((office) => (
          <PersonPicker
            key={office}
            id={fieldId(office)}
            networkId={network.id}
            label={t(`networks.${office}`)}
            clearable
            value={form.values[office]}
            onPick={({ id, name }) => form.setFieldValue(office, id === null ? null : { id, name })}
          />
        ))}
      </Form>
    </Dialog>
  );
}
