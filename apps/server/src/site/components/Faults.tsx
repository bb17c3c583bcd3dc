import type { Language } from '#libs/kernel';
import type { FaultWords } from './fault-words.js';
import { labelOf } from './form-labels.js';

const headings = { de: 'Bitte prüfen Sie Ihre Angaben', en: 'Please check your entries' } as const;

/** The list of faults above a form: takes the focus, links to the fields, says the same words as they do. */
export function Faults({ faults, language }: Readonly<{ faults: FaultWords; language: Language }>) {
  return (
    <div
      id="faults"
      className="faults"
      role="alert"
      tabIndex={-1}
      hidden={faults.length === 0}
      autoFocus={faults.length > 0}
    >
      <h3>{headings[language]}</h3>
      <ul>
        {faults.map(([field, text]) => (
          <li key={field}>
            <a href={`#${field}`}>{`${introduced(labelOf(field, language))} ${text}`}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

// A label that asks needs no colon; the page's script says the same.
const introduced = (label: string): string => (/[?…]$/.test(label) ? label : `${label}:`);
