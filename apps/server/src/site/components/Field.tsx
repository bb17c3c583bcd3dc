import type { InputHTMLAttributes, ReactNode } from 'react';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'required' | 'inputMode' | 'maxLength'
>;
export type FieldProps = Native &
  Readonly<{
    name: string;
    label: string;
    /** Stands under the label and is spoken with the field. */
    hint?: string;
    value?: string;
    fault?: string;
    rows?: number;
    options?: readonly (readonly [string, string])[];
  }>;

/** Label, control and fault of one field; hint and fault are spoken with the control. */
export function Field({ name, label, hint, value = '', fault, rows, options, ...native }: FieldProps) {
  const shared = {
    id: name,
    name,
    'aria-describedby': hint ? `${name}-hint ${name}-fault` : `${name}-fault`,
    'aria-invalid': fault ? true : undefined,
    required: native.required,
  };
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {options ? (
        <select {...shared} defaultValue={value} autoComplete={native.autoComplete}>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      ) : rows ? (
        // HTML drops one line feed at the beginning of a textarea.
        <textarea {...shared} rows={rows} maxLength={native.maxLength} defaultValue={value} />
      ) : (
        <input {...shared} {...native} defaultValue={value} />
      )}
      <Fault name={name} text={fault} />
    </div>
  );
}

type ChoiceProps = Readonly<{
  name: string;
  legend: ReactNode;
  options: readonly (readonly [value: string, label: ReactNode, hint?: string])[];
  value?: string;
  fault?: string;
  required?: boolean;
}>;

/** One of few: radio buttons with the fault at the group. */
export function Choice({ name, legend, options, value, fault, required }: ChoiceProps) {
  return (
    <fieldset aria-describedby={`${name}-fault`}>
      <legend>{legend}</legend>
      {options.map(([key, text, hint], index) => (
        <label key={key} className="option">
          <input
            type="radio"
            name={name}
            // The list of faults links to the first one.
            id={index === 0 ? name : `${name}-${key}`}
            value={key}
            defaultChecked={value === key}
            required={required}
            aria-invalid={fault ? true : undefined}
          />
          <span>
            {text}
            {hint ? <span className="hint">{hint}</span> : null}
          </span>
        </label>
      ))}
      <Fault name={name} text={fault} />
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
      <Fault name={name} text={fault} />
    </div>
  );
}

const Fault = ({ name, text }: Readonly<{ name: string; text?: string }>) => (
  <p className="fault" id={`${name}-fault`}>
    {text}
  </p>
);
