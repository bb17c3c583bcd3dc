import { useTranslation } from 'react-i18next';
import { CreateLink } from '../../components/CreateLink';
import { useMay } from '../session/useNetwork';

/** For whoever may plan gatherings. */
export function NewEventLink() {
  const { t } = useTranslation();
  return useMay('event:write') && <CreateLink to="/termine/neu" label={t('events.new')} />;
}
