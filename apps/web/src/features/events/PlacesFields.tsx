import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { FieldGroup, Row } from '../../components/forms/Form';
import { TextField } from '../../components/forms/fields';
import type { SavedForm } from '../../components/forms/useSavedForm';
import type { EditValues } from './details';

type Props = Readonly<{ event: EventInFull; form: SavedForm<EditValues>['form'] }>;

export function PlacesFields({ event, form }: Props) {
  const { t } = useTranslation();
  return (
    <FieldGroup name="places" title={t('events.group.places')} lead={t('events.placesLead')}>
      <div id="field-places" tabIndex={-1} />
      {event.modes.map(({ mode }) => (
        <Row key={mode}>
          <TextField
            form={form}
            name={`places.${mode}_capacity`}
            label={t(`events.capacity.${mode}`)}
            description={t('events.capacityHint')}
            inputMode="numeric"
          />
          <TextField
            form={form}
            name={`places.${mode}_reserved`}
            label={t(`events.reserved.${mode}`)}
            description={t('events.reservedHint')}
            inputMode="numeric"
          />
        </Row>
      ))}
    </FieldGroup>
  );
}
