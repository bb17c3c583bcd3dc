import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { membershipRoles, organisationTypes, practiceStages, projectKinds } from '../contacts/kinds';
import { landChoices } from '../contacts/names';
import { TagsField } from '../contacts/TagsField';
import { type Draft, presences, segmentAnswers } from './criteria';
import { GroupChoice } from './GroupChoice';
import { OccasionField } from './OccasionField';
import { ValuesField } from './ValuesField';

type Props = Readonly<{
  networkId: string;
  draft: Draft;
  id: string;
  error: ReactNode;
  onChange: (draft: Draft) => void;
}>;

/** The values that a criterion of this kind asks for. */
export function CriterionValues({ networkId, draft, id, error, onChange }: Props) {
  const { t } = useTranslation();
  const { kind, values } = draft;
  const first = { id, error };
  const chosen = { values, onChange: (changed: readonly string[]) => onChange({ ...draft, values: changed }) };
  const answers = segmentAnswers.map((value) => ({ value, label: t(`segments.answer.${value}`) }));
  const occasion = (
    <OccasionField
      {...first}
      networkId={networkId}
      value={draft.occasion}
      onChange={(changed) => onChange({ ...draft, occasion: changed })}
    />
  );
  switch (kind) {
    case 'group':
      return (
        <>
          <GroupChoice
            {...first}
            networkId={networkId}
            value={draft.groupId}
            onChange={(groupId) => onChange({ ...draft, groupId })}
          />
          <ValuesField
            {...chosen}
            label={t('segments.roles')}
            description={t('segments.rolesHint')}
            choices={membershipRoles.map((value) => ({ value, label: t(`contacts.memberships.role.${value}`) }))}
          />
        </>
      );
    case 'organisation_type': {
      const choices = organisationTypes.map((value) => ({ value, label: t(`contacts.organisationType.${value}`) }));
      return <ValuesField {...first} {...chosen} label={t('segments.oneOf')} choices={choices} />;
    }
    case 'land':
      return <ValuesField {...first} {...chosen} label={t('segments.oneOf')} choices={landChoices} />;
    case 'project_kind': {
      const choices = projectKinds.map((value) => ({ value, label: t(`contacts.projectKind.${value}`) }));
      return <ValuesField {...first} {...chosen} label={t('segments.oneOf')} choices={choices} />;
    }
    case 'practice_stage': {
      const choices = practiceStages.map((value) => ({ value, label: t(`contacts.practice.${value}`) }));
      return <ValuesField {...first} {...chosen} label={t('segments.oneOf')} choices={choices} />;
    }
    case 'tag':
      return (
        <TagsField
          {...first}
          networkId={networkId}
          label={t('segments.oneOf')}
          value={values}
          onChange={chosen.onChange}
        />
      );
    case 'latest_answer':
      return <ValuesField {...first} {...chosen} label={t('segments.oneOf')} choices={answers} />;
    case 'answer':
      return (
        <>
          {occasion}
          <ValuesField {...chosen} error={error && values.length === 0} label={t('segments.oneOf')} choices={answers} />
        </>
      );
    case 'attendance':
      return (
        <>
          {occasion}
          <NativeSelect
            label={t('segments.presenceLabel')}
            data={presences.map((value) => ({ value, label: t(`segments.presence.${value}`) }))}
            value={draft.was}
            onChange={(event) =>
              onChange({ ...draft, was: event.currentTarget.value === 'absent' ? 'absent' : 'attended' })
            }
          />
        </>
      );
  }
}
