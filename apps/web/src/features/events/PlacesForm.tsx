import { useTranslation } from 'react-i18next';
import type { EventInFull, Mode } from '../../api/types';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { changedBy, setModes, setPlaces } from './events';
import { capacityOf } from './new-event';

type Values = Record<`${Mode}_${'capacity' | 'reserved'}`, string>;

const valuesOf = (modes: EventInFull['modes']): Values => {
  const values: Values = { on_site_capacity: '', on_site_reserved: '0', online_capacity: '', online_reserved: '0' };
  for (const { mode, capacity, reserved } of modes) {
    values[`${mode}_capacity`] = capacity === null ? '' : String(capacity);
    values[`${mode}_reserved`] = String(reserved);
  }
  return values;
};

/** Places of their own form: more of them lets the waiting list move up at once. */
export function PlacesForm({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const modes = event.modes.map(({ mode }) => mode);
  const isQuiet = event.state === 'draft' || event.state === 'announced';
  const send = async (values: Values, key: string): Promise<void> => {
    const body = {
      version: event.version,
      modes: modes.map((mode) => ({
        mode,
        capacity: capacityOf(values[`${mode}_capacity`]),
        reserved: Number(values[`${mode}_reserved`] || 0),
      })),
    };
    await (isQuiet ? setModes(event.id)(body, key) : setPlaces(event.id)(body, key));
  };
  const saved = useSavedForm({
    initial: valuesOf(event.modes),
    send,
    changes: changedBy(event.id),
    onSaved: () => toast(t('common.saved')),
    nameOf: (field) =>
      field.replace(
        /^modes\.(\d)\.(capacity|reserved)$/,
        (_, index: string, part: string) => `${modes[Number(index)]}_${part}`,
      ),
  });
  return (
    <Form saved={saved} action={t('events.savePlaces')}>
      <FieldGroup title={t('events.group.places')} lead={t('events.placesLead')}>
        <div id="field-places" tabIndex={-1} />
        {modes.map((mode) => (
          <Row key={mode}>
            <TextField
              form={saved.form}
              name={`${mode}_capacity`}
              label={t(`events.capacity.${mode}`)}
              description={t('events.capacityHint')}
              inputMode="numeric"
            />
            <TextField
              form={saved.form}
              name={`${mode}_reserved`}
              label={t(`events.reserved.${mode}`)}
              description={t('events.reservedHint')}
              inputMode="numeric"
            />
          </Row>
        ))}
      </FieldGroup>
    </Form>
  );
}
