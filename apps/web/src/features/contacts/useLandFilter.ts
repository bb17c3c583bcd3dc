import { useTranslation } from 'react-i18next';
import type { ListFilter } from '../../components/ListPage';
import { landChoices } from './names';

export function useLandFilter(): ListFilter {
  const { t } = useTranslation();
  return { name: 'land', label: t('contacts.land'), all: t('contacts.everyLand'), choices: landChoices };
}
