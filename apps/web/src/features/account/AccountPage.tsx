import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SESSION_KEY } from '../../api/keys';
import { useAction } from '../../api/useAction';
import { Address } from '../../components/Address';
import { FieldGroup, Form } from '../../components/forms/Form';
import { ChoiceField, SecretField, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { showIn } from '../../i18n/i18n';
import { useAccount } from '../session/session';
import { changePassword, editOwn, signOutEverywhere } from './account';

export function AccountPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.ownAccount')} shape="grid">
      <Profile />
      <Password />
      <Everywhere />
    </Page>
  );
}

function Profile() {
  const { t } = useTranslation();
  const account = useAccount();
  const saved = useSavedForm({
    initial: { displayName: account.displayName, language: account.language },
    send: editOwn,
    changes: [SESSION_KEY],
    onSaved: async () => {
      await showIn(saved.form.getValues().language, { remember: true });
      toast(t('common.saved'));
    },
    check: ({ displayName }) => ({ displayName: displayName.trim() === '' && 'required' }),
  });
  return (
    <Form saved={saved} action={t('common.save')}>
      <FieldGroup title={t('account.profile')} lead={<Address of={account.email} />}>
        <TextField
          form={saved.form}
          name="displayName"
          label={t('session.displayName')}
          autoComplete="name"
          maxLength={120}
        />
        <ChoiceField
          form={saved.form}
          name="language"
          label={t('account.language')}
          description={t('account.languageHint')}
          choices={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
        />
      </FieldGroup>
    </Form>
  );
}

function Password() {
  const { t } = useTranslation();
  const account = useAccount();
  const saved = useSavedForm({
    initial: { current: '', password: '' },
    send: changePassword,
    changes: [],
    onSaved: () => {
      saved.form.reset();
      toast(t('account.passwordChanged'));
    },
    check: ({ current, password }) => ({
      current: current === '' && 'required',
      password: [...password].length < 12 && 'too-short-password',
    }),
  });
  return (
    <Form saved={saved} action={t('account.changePassword')}>
      <FieldGroup title={t('account.password')} lead={t('account.passwordLead')}>
        <input type="hidden" autoComplete="username" value={account.email} readOnly />
        <SecretField
          form={saved.form}
          name="current"
          label={t('account.currentPassword')}
          autoComplete="current-password"
        />
        <SecretField
          form={saved.form}
          name="password"
          label={t('session.newPassword')}
          description={t('session.passwordHint')}
          autoComplete="new-password"
        />
      </FieldGroup>
    </Form>
  );
}

function Everywhere() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const action = useAction(signOutEverywhere, {
    changes: [],
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: SESSION_KEY });
      queries.clear();
      await navigate({ to: '/anmelden' });
    },
  });
  return (
    <Panel title={t('account.everywhereTitle')} lead={t('account.everywhereText')}>
      {action.problem && <ProblemNote problem={action.problem} />}
      <div>
        <Button variant="default" loading={action.isRunning} onClick={() => action.run(null)}>
          {t('account.everywhere')}
        </Button>
      </div>
    </Panel>
  );
}
