import type { Language } from '#libs/kernel';
import { laender } from '#libs/networks';
import { Link } from '../components/Link.js';
import type { Kept } from '../form-input.js';
import { otherLand } from '../registration/ApplicationFields.js';
import { OTHER_LAND } from '../registration/application.dto.js';
import { labelOf } from '../components/form-labels.js';
import { modeNames, stageNames } from '../words.js';

const texts = {
  de: {
    title: 'Diese Angaben sind inzwischen anders gespeichert',
    lead: 'Seit Sie diese Seite geöffnet haben, wurde gespeichert, vielleicht in einem anderen Fenster. Es ist noch nichts überschrieben. Unten steht, was Sie eingegeben haben: „Speichern“ ersetzt damit, was gespeichert ist.',
    same: 'Ihre Eingaben stimmen mit dem überein, was gespeichert ist.',
    stored: 'Gespeichert:',
    typed: 'Von Ihnen eingegeben:',
    nothing: 'nichts',
    yes: 'ja',
    no: 'nein',
    keep: 'Das Gespeicherte behalten',
  },
  en: {
    title: 'These details have been saved differently in the meantime',
    lead: 'Somebody has saved since you opened this page, perhaps you in another window. Nothing is overwritten yet. Below is what you entered: “Save” replaces what is stored with it.',
    same: 'What you entered is the same as what is stored.',
    stored: 'Stored:',
    typed: 'Entered by you:',
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
    keep: 'Keep what is stored',
  },
} as const;

type Props = Readonly<{ stored: Kept; typed: Kept; page: string; language: Language }>;

/** Both texts of every field that differs, above the form with what was typed, so that the person can choose. */
export function OtherDetails({ stored, typed, page, language }: Props) {
  const t = texts[language];
  const differing = Object.keys(stored).filter((name) => plain(stored[name]) !== plain(typed[name]));
  return (
    <div className="faults" id="meanwhile" role="alert" tabIndex={-1} autoFocus>
      <h2>{t.title}</h2>
      <p>{differing.length > 0 ? t.lead : t.same}</p>
      <ul>
        {differing.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{labelOf(name, language)}</a>
            <br />
            {t.stored} <strong>{inWords(name, stored[name], language)}</strong>
            <br />
            {t.typed} <strong>{inWords(name, typed[name], language)}</strong>
          </li>
        ))}
      </ul>
      <p className="actions">
        <Link to={page}>{t.keep}</Link>
      </p>
    </div>
  );
}

// Browsers send line breaks as CRLF; a tick that is not set is not sent.
const plain = (text = ''): string => text.replaceAll('\r\n', '\n').trim();

function inWords(name: string, value: string | undefined, language: Language): string {
  const t = texts[language];
  if (name === 'listsName' || name === 'listsEmail') return value === 'yes' ? t.yes : t.no;
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    mode: modeNames[language],
    land: { ...laender, [OTHER_LAND]: otherLand[language] },
    practiceStage: stageNames[language],
  };
  const text = plain(value);
  return text === '' ? t.nothing : (names[name]?.[text] ?? text);
}
