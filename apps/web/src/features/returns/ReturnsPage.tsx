import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { useMay } from '../session/useNetwork';
import { RepairsPanel } from './RepairsPanel';
import { RepliesPanel } from './RepliesPanel';

/** What came back and needs somebody: addresses that are dead, and answers that a calendar could not give alone. */
export function ReturnsPage() {
  const { t } = useTranslation();
  const [seesContacts, seesRegistrations, seesMails] = [
    useMay('contact:read'),
    useMay('registration:read'),
    useMay('mail:read'),
  ];
  return (
    <Page
      title={t('returns.title')}
      lead={t('returns.lead')}
      above={seesMails && <Link to="/postausgang">{t('mails.title')}</Link>}
    >
      {seesContacts && <RepairsPanel />}
      {seesRegistrations && <RepliesPanel />}
    </Page>
  );
}
