import { useTranslation } from 'react-i18next';
import { Row } from '../../components/forms/Form';
import { TextField } from '../../components/forms/fields';
import type { SavedForm } from '../../components/forms/useSavedForm';
import { modesOf, type NewEventValues, placesFields, usuallyKept } from './new-event';

/** How many may come, and how many of the places wait for newly reported projects where they are invited. */
export function NewPlaces({ form }: Readonly<{ form: SavedForm<NewEventValues>['form'] }>) {
  const { t } = useTranslation();
  const { format, guaranteeRelevant } = form.values;
  return modesOf[format].map((mode) => {
    const { capacity, reserved } = placesFields[mode];
    const usual = usuallyKept(form.values[capacity]);
    return (
      <Row key={mode}>
        <TextField
          form={form}
          name={capacity}
          label={t(`events.capacity.${mode}`)}
          description={t('events.capacityHint')}
          inputMode="numeric"
        />
        {guaranteeRelevant && usual !== '' && (
          // What is proposed follows the number of places until somebody types another one.
          <TextField
            form={withProposal(form, usual)}
            name={reserved}
            label={t(`events.reserved.${mode}`)}
            description={t('events.keptHint')}
            inputMode="numeric"
          />
        )}
      </Row>
    );
  });
}

type Form = SavedForm<NewEventValues>['form'];

/** Shows the proposal where nothing was typed. */
const withProposal = (form: Form, proposal: string): Pick<Form, 'getInputProps'> => ({
  getInputProps: (name, options) => {
    const props = form.getInputProps(name, options);
    return { ...props, value: (props.value as string | null) ?? proposal };
  },
});
