import type { InputHTMLAttributes, ReactNode } from 'react';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'required' | 'inputMode' | 'maxLength'
>;
export type FieldProps = Native &
  Readonly<{
    name: string;
    label: string;
    note?: string;
    value?: string;
    fault?: string;
    rows?: number;
    options?: readonly (readonly [string, string])[];
  }>;

/** Label, control and fault of one field; the fault is spoken with the control. */
export function Field({ name, label, note, value = '', fault, rows, options, ...native }: FieldProps) {
  const shared = {
    id: name,
    name,
    'aria-describedby': `${name}-fault`,
    'aria-invalid': fault ? true : undefined,
    required: native.required,
  };
  return (
    <div className="field">
      <label htmlFor={name}>
        {label} {note ? <span className="hint">({note})</span> : null}
      </label>
      {options ? (
        <select {...shared} defaultValue={value} autoComplete={native.autoComplete}>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      ) : rows ? (
        <textarea {...shared} rows={rows} maxLength={native.maxLength} defaultValue={value} />
      ) : (
        <input {...shared} {...native} defaultValue={value} />
      )}
      <p className="fault" id={`${name}-fault`}>
        {fault}
      </p>
    </div>
  );
}

type ChoiceProps = Readonly<{
  name: string;
  legend: ReactNode;
  options: readonly (readonly [string, ReactNode])[];
  value?: string;
  fault?: string;
  required?: boolean;
}>;

/** One of few: radio buttons with the fault at the group. */
export function Choice({ name, legend, options, value, fault, required }: ChoiceProps) {
  return (
    <fieldset aria-describedby={`${name}-fault`}>
      <legend>{legend}</legend>
      {options.map(([key, text], index) => (
        <label key={key} className="option">
          <input
            type="radio"
            name={name}
            id={index === 0 ? name : `${name}-${key}`}
            value={key}
            defaultChecked={value === key}
            required={required}
            aria-invalid={fault ? true : undefined}
          />
          <span>{text}</span>
        </label>
      ))}
      <p className="fault" id={`${name}-fault`}>
        {fault}
      </p>
    </fieldset>
  );
}

type TickProps = Readonly<{ name: string; fault?: string; checked?: boolean; required?: boolean; children: ReactNode }>;

export function Tick({ name, fault, checked, required, children }: TickProps) {
  return (
    <div className="field">
      <label className="option">
        <input
          type="checkbox"
          name={name}
          id={name}
          value="yes"
          defaultChecked={checked}
          required={required}
          aria-describedby={`${name}-fault`}
          aria-invalid={fault ? true : undefined}
        />
        <span>{children}</span>
      </label>
      <p className="fault" id={`${name}-fault`}>
        {fault}
      </p>
    </div>
  );
}

/** The list of faults above a form: takes the focus, links to the fields, says the same words. */
export function Faults({
  heading,
  faults,
}: Readonly<{ heading: string; faults: readonly (readonly [string, string])[] }>) {
  return (
    <div
      id="faults"
      className="faults"
      role="alert"
      tabIndex={-1}
      hidden={faults.length === 0}
      autoFocus={faults.length > 0}
    >
      <h2>{heading}</h2>
      <ul>
        {faults.map(([field, text]) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
