import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Mark } from '../../components/Mark';
import { Panel } from '../../components/Panel';
import { Address } from '../../components/Address';
import { instant } from '../../i18n/format';
import { OrganisationLink } from './links';
import { laender } from './names';

export function PersonFacts({ person }: Readonly<{ person: PersonView }>) {
  const { t } = useTranslation();
  const email = person.email && (
    <>
      <a href={`mailto:${person.email}`}>
        <Address of={person.email} />
      </a>{' '}
      {person.emailStatus !== 'ok' && <Mark tone="error">{t(`contacts.emailStatus.${person.emailStatus}`)}</Mark>}
    </>
  );
  return (
    <Panel>
      <Facts
        rows={[
          [
            t('contacts.stateLabel'),
            person.state === 'active' ? null : <Mark tone="warning">{t(`contacts.state.${person.state}`)}</Mark>,
          ],
          [
            t('contacts.organisation'),
            person.organisation ? <OrganisationLink to={person.organisation} /> : person.organisationName,
          ],
          [t('contacts.functionTitle'), person.functionTitle],
          [t('contacts.email'), email],
          [t('contacts.phone'), person.phone],
          [t('contacts.land'), person.land && laender[person.land]],
          [t('contacts.channelLabel'), t(`contacts.channel.${person.channel}`)],
          [t('contacts.tags'), person.tags.join(', ')],
          [t('contacts.source'), person.source],
          [t('contacts.legalBasis'), person.legalBasis],
          [t('contacts.informedAt'), person.informedAt && instant(person.informedAt)],
          [t('contacts.objectionAt'), person.objectionAt && instant(person.objectionAt)],
        ]}
      />
    </Panel>
  );
}
