import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { Form, Row } from '../../components/forms/Form';
import { AreaField, ChoiceField, TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { REPORTS_KEY, takeIn } from './reports';

const channels = ['phone', 'mail', 'minutes'] as const;

/** What is said to be wrong, at the field of the form. */
const fieldOf: Readonly<Record<string, string>> = {
  name: 'project.name',
  contactEmail: 'contact.email',
  reporterEmail: 'reporter.email',
};

type Props = Readonly<{ networkId: string; onTaken: (reportId: string) => void; onClose: () => void }>;

/** What somebody tells of a project on the telephone, in a letter or at a meeting. */
export function TakeInDialog({ networkId, onTaken, onClose }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: {
      channel: 'phone' as (typeof channels)[number],
      project: { name: '', carrier: '', city: '', website: '', note: '' },
      contact: { name: '', email: '', phone: '' },
      reporter: { name: '', email: '', mayBeNamed: false },
    },
    send: takeIn(networkId),
    changes: [REPORTS_KEY],
    onSaved: ({ id, reference }) => {
      toast(t('projects.takeIn.taken', { reference }));
      onTaken(id);
    },
    nameOf: (field) => fieldOf[field] ?? field,
    check: ({ project }) => ({ 'project.name': project.name.trim() === '' && 'required' }),
  });
  const { form } = saved;
  return (
    <Dialog title={t('projects.takeIn.title')} onClose={onClose} shape="wide">
      <Form saved={saved} action={t('projects.takeIn.action')} onCancel={onClose}>
        <Row>
          <TextField form={form} name="project.name" label={t('projects.takeIn.name')} maxLength={300} required />
          <ChoiceField
            form={form}
            name="channel"
            label={t('projects.takeIn.channel')}
            choices={channels.map((value) => ({ value, label: t(`projects.channel.${value}`) }))}
          />
        </Row>
        <Row>
          <TextField form={form} name="project.carrier" label={t('projects.fact.carrier')} maxLength={300} />
          <TextField form={form} name="project.city" label={t('projects.fact.city')} maxLength={120} />
        </Row>
        <TextField form={form} name="project.website" label={t('projects.fact.website')} maxLength={300} />
        <AreaField form={form} name="project.note" label={t('projects.takeIn.note')} maxLength={5000} />
        <Row>
          <TextField form={form} name="contact.name" label={t('projects.takeIn.contactName')} maxLength={300} />
          <TextField form={form} name="contact.email" label={t('projects.takeIn.contactEmail')} type="email" />
          <TextField form={form} name="contact.phone" label={t('projects.takeIn.contactPhone')} maxLength={60} />
        </Row>
        <Row>
          <TextField form={form} name="reporter.name" label={t('projects.takeIn.reporterName')} maxLength={300} />
          <TextField
            form={form}
            name="reporter.email"
            label={t('projects.takeIn.reporterEmail')}
            description={t('projects.takeIn.reporterHint')}
            type="email"
          />
        </Row>
        <TickField form={form} name="reporter.mayBeNamed" label={t('projects.takeIn.mayBeNamed')} />
      </Form>
    </Dialog>
  );
}
