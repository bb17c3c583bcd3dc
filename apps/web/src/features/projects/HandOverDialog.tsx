import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { AreaField, ChoiceField, TextField, TickField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { DECISION_KEYS, handOver, receiversQuery } from './reports';

type Props = Readonly<{ report: Report; onDone: () => void; onClose: () => void }>;
type Values = { networkId: string; evidence: string; sharesContact: boolean; reason: string };

/** To which network, who has agreed and how that can be shown, and what the reporter reads. It cannot be taken back. */
export function HandOverDialog({ report, ...others }: Props) {
  const { t } = useTranslation();
  const receivers = useQuery(receiversQuery(report.id));
  const nobody = report.contact === null && report.reporter === null;
  return (
    <Dialog title={t('projects.overTitle', { name: report.name })} onClose={others.onClose}>
      <Loaded query={receivers}>
        {(networks) =>
          nobody || networks.length === 0 ? (
            <Note tone="info">
              <p>{t(nobody ? 'projects.overNobody' : 'projects.overNowhere')}</p>
            </Note>
          ) : (
            <HandOverForm report={report} networks={networks} {...others} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

type FormProps = Props & Readonly<{ networks: readonly Readonly<{ id: string; name: string }>[] }>;

function HandOverForm({ report, networks, onDone, onClose }: FormProps) {
  const { t } = useTranslation();
  const agreed = report.contact ? 'contact' : 'reporter';
  const saved = useSavedForm({
    initial: { networkId: networks[0]!.id, evidence: '', sharesContact: false, reason: '' },
    send: (values: Values, key) => handOver(report.id)({ version: report.version, agreed, ...values }, key),
    changes: DECISION_KEYS,
    onSaved: () => {
      onClose();
      onDone();
    },
    check: ({ evidence, reason }) => ({
      evidence: evidence.trim() === '' && 'required',
      reason: reason.trim() === '' && 'required',
    }),
  });
  const { form } = saved;
  return (
    <>
      <p>{t(`projects.overText.${agreed}`, { name: report.contact?.name || report.contact?.email })}</p>
      <Form saved={saved} action={t('projects.overAction')} onCancel={onClose}>
        <ChoiceField
          form={form}
          name="networkId"
          label={t('projects.overTo')}
          choices={networks.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          form={form}
          name="evidence"
          label={t('projects.overEvidence')}
          description={t('projects.overEvidenceHint')}
          maxLength={500}
        />
        {report.contact && <TickField form={form} name="sharesContact" label={t('projects.overShares')} />}
        <AreaField
          form={form}
          name="reason"
          label={t('projects.fact.reason')}
          description={t('projects.unfitHint')}
          maxLength={1000}
        />
      </Form>
    </>
  );
}
