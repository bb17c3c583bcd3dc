import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { Form, Row } from '../../components/forms/Form';
import { ChoiceField, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { useNetworks } from '../session/useNetwork';
import { useAccount } from '../session/session';
import { grantable, invite, TEAM_KEY } from './team';

export function InviteDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation();
  const { isInstanceAdmin } = useAccount();
  const { networks, current } = useNetworks();
  const saved = useSavedForm({
    initial: {
      email: '',
      displayName: '',
      language: 'de' as const,
      networkId: current?.id ?? '',
      role: 'organiser' as Role,
    },
    send: ({ networkId, role, ...values }, key) =>
      invite({ ...values, ...(networkId ? { role: { networkId, role } } : {}) }, key),
    changes: [TEAM_KEY],
    onSaved: () => {
      toast(t('team.invited'));
      onClose();
    },
    check: ({ email, displayName }) => ({
      email: email.trim() === '' && 'required',
      displayName: displayName.trim() === '' && 'required',
    }),
  });
  const { form } = saved;
  const own = networks.find(({ id }) => id === form.values.networkId)?.roles ?? [];
  return (
    <Dialog title={t('team.invite')} onClose={onClose}>
      <p>{t('team.inviteText')}</p>
      <Form saved={saved} action={t('team.sendInvitation')} onCancel={onClose}>
        <TextField form={form} name="displayName" label={t('team.displayName')} maxLength={120} />
        <TextField form={form} name="email" label={t('session.email')} type="email" maxLength={254} />
        <Row>
          <ChoiceField
            form={form}
            name="networkId"
            label={t('shell.network')}
            choices={networks.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceField
            form={form}
            name="role"
            label={t('team.roleLabel')}
            choices={grantable(own, isInstanceAdmin).map((value) => ({ value, label: t(`team.role.${value}`) }))}
          />
        </Row>
        <p>{t(`team.roleText.${form.values.role}`)}</p>
        <ChoiceField
          form={form}
          name="language"
          label={t('contacts.languageLabel')}
          choices={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form>
    </Dialog>
  );
}
