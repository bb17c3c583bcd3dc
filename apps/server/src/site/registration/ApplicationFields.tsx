import { laender } from '#libs/networks';
import type { PlacesView } from '#libs/registration';
import { Choice, Field } from '../components/Field.js';
import { type FieldsProps, fieldReader } from '../components/field-reader.js';
import { placesText } from '../components/places.js';
import { modeNames, stageNames } from '../words.js';
import { OTHER_LAND } from './application.dto.js';

const texts = {
  de: { choose: 'Bitte wählen' },
  en: { choose: 'Please choose' },
} as const;

export const otherLand = { de: 'anderes oder bundesweit', en: 'other or nationwide' } as const;

/** Where somebody works and in which Land. */
export function OrganisationFields(props: FieldsProps) {
  const field = fieldReader(props);
  const t = texts[props.language];
  const options = [['', t.choose], ...Object.entries(laender), [OTHER_LAND, otherLand[props.language]]] as const;
  return (
    <div className="row">
      <Field {...field('organisationName')} autoComplete="organization" required maxLength={160} />
      <Field {...field('land')} autoComplete="address-level1" required options={options} />
    </div>
  );
}

/** On site or online, asked only when there is a choice; each with what is free. */
export function ModeField({ places, ...props }: FieldsProps & Readonly<{ places: readonly PlacesView[] }>) {
  const { language, kept } = props;
  const [only] = places;
  if (only && places.length === 1) return <input type="hidden" name="mode" value={only.mode} />;
  const { label, fault } = fieldReader(props)('mode');
  const options = places.map(
    (place) => [place.mode, modeNames[language][place.mode], placesText(place, language)] as const,
  );
  return <Choice name="mode" legend={label} options={options} value={kept.mode} fault={fault} required />;
}

export function StageField(props: FieldsProps) {
  const { label, fault } = fieldReader(props)('practiceStage');
  const options = Object.entries(stageNames[props.language]);
  return (
    <Choice
      name="practiceStage"
      legend={label}
      options={options}
      value={props.kept.practiceStage}
      fault={fault}
      required
    />
  );
}
