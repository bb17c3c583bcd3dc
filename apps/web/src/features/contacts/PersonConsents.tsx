import { useTranslation } from 'react-i18next';
import type { PersonPage } from '../../api/types';
import { Mark } from '../../components/Mark';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { instant } from '../../i18n/format';

export function PersonConsents({ consents }: Readonly<{ consents: PersonPage['consents'] }>) {
  const { t } = useTranslation();
  if (consents.length === 0) return null;
  return (
    <Panel title={t('contacts.consents.title')} flush>
      <Rows>
        {consents.map((consent) => (
          <ListRow
            key={consent.id}
            title={t(`contacts.consents.kind.${consent.kind}`)}
            text={t('contacts.consents.given', { at: instant(consent.givenAt), evidence: consent.evidence })}
            aside={
              consent.withdrawnAt ? (
                <Mark tone="warning">{t('contacts.consents.withdrawn', { at: instant(consent.withdrawnAt) })}</Mark>
              ) : (
                <Mark tone="ok">{t('contacts.consents.holds')}</Mark>
              )
            }
          />
        ))}
      </Rows>
    </Panel>
  );
}
