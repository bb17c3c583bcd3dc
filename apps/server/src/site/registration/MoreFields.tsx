import { Choice, Field } from '../components/Field.js';
import { fieldReader, type FieldsProps } from '../components/field-reader.js';
import { SalutationFields } from './NameFields.js';
import { NEED_FIELDS, NeedFields } from './NeedFields.js';

const texts = {
  de: { heading: 'Weitere Angaben (freiwillig)', yes: 'Ja', no: 'Nein' },
  en: { heading: 'Further details (voluntary)', yes: 'Yes', no: 'No' },
} as const;

const OWN_FIELDS = ['salutation', 'title', 'functionTitle', 'phone', 'isFirstTime'];

/** Everything voluntary, folded away until somebody wants it, or until something in it needs mending. */
export function MoreFields({ isKnown = false, ...props }: FieldsProps & Readonly<{ isKnown?: boolean }>) {
  const field = fieldReader(props);
  const t = texts[props.language];
  const inside = [...OWN_FIELDS, ...NEED_FIELDS];
  const isOpen = props.faults.some(([name]) => inside.includes(name)) || inside.some((name) => props.kept[name]);
  const { label, value, fault } = field('isFirstTime');
  return (
    <details open={isOpen}>
      <summary>{t.heading}</summary>
      {isKnown ? null : <SalutationFields {...props} isOwn />}
      <div className="row">
        <Field {...field('functionTitle')} autoComplete="organization-title" maxLength={120} />
        <Field {...field('phone')} type="tel" autoComplete="tel" maxLength={60} />
      </div>
      <Choice
        name="isFirstTime"
        legend={label}
        value={value}
        fault={fault}
        options={[
          ['yes', t.yes],
          ['no', t.no],
        ]}
      />
      <NeedFields {...props} />
    </details>
  );
}
