import { useTranslation } from 'react-i18next';
import type { RegistrationRow } from '../../api/types';
import { instant } from '../../i18n/format';
import { laender } from '../contacts/names';
import { useStatusText } from './useStatusText';

/** A list of participants as lines of a table, its header first, in the words of the page. */
export function useCsvRows(): (rows: readonly RegistrationRow[]) => readonly (readonly string[])[] {
  const { t } = useTranslation();
  const statusText = useStatusText();
  return (rows) => [
    [
      t('contacts.lastName'),
      t('contacts.firstName'),
      t('contacts.email'),
      ...(['organisation', 'project', 'land', 'mode', 'status', 'before', 'place', 'via', 'requestedAt'] as const).map(
        (name) => t(`registrations.column.${name}`),
      ),
    ],
    ...rows.map((row) => [
      row.lastName,
      row.firstName,
      row.email ?? '',
      row.organisationName,
      row.projectName,
      row.land === null ? '' : laender[row.land],
      t(`events.mode.${row.mode}`),
      statusText(row),
      row.cancelledFrom === null ? '' : t(`registrations.status.${row.cancelledFrom}`),
      t(`registrations.place.${row.place}`),
      t(`registrations.via.${row.via}`),
      instant(row.requestedAt),
    ]),
  ];
}
