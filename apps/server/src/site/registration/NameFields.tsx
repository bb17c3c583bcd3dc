import { Field } from '../components/Field.js';
import { fieldReader, type FieldsProps } from '../components/field-reader.js';

const texts = { de: { none: 'keine Angabe' }, en: { none: 'not specified' } } as const;

/** Form of address and title, as they stand before a name. */
export function SalutationFields({ isOwn = false, ...props }: FieldsProps & Readonly<{ isOwn?: boolean }>) {
  const field = fieldReader(props);
  const options = [
    ['', texts[props.language].none],
    ['Frau', 'Frau'],
    ['Herr', 'Herr'],
  ] as const;
  return (
    <div className="row">
      <Field {...field('salutation')} autoComplete={isOwn ? 'honorific-prefix' : undefined} options={options} />
      <Field {...field('title')} maxLength={40} />
    </div>
  );
}

/** What somebody is called: of the one who fills it in, whom the browser may know, or of somebody else. */
export function NameFields({ isOwn = false, ...props }: FieldsProps & Readonly<{ isOwn?: boolean }>) {
  const field = fieldReader(props);
  return (
    <>
      <SalutationFields {...props} isOwn={isOwn} />
      <div className="row">
        <Field {...field('firstName')} autoComplete={isOwn ? 'given-name' : undefined} maxLength={80} />
        <Field {...field('lastName')} autoComplete={isOwn ? 'family-name' : undefined} required maxLength={80} />
      </div>
    </>
  );
}
