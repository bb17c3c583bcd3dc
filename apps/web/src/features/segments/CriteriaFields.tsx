import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../../components/forms/fields';
import { type Draft, newDraft, type Question } from './criteria';
import { CriterionFields } from './CriterionFields';
import classes from './CriteriaFields.module.css';

type Props = Readonly<{
  networkId: string;
  question: Question;
  errors: Readonly<Record<string, ReactNode>>;
  onChange: (changes: Partial<Question>) => void;
}>;

/** One level of criteria, joined by one word. */
export function CriteriaFields({ networkId, question, errors, onChange }: Props) {
  const { t } = useTranslation();
  const { match, drafts } = question;
  const put = (changed: Draft): void =>
    onChange({ drafts: drafts.map((draft) => (draft.key === changed.key ? changed : draft)) });
  return (
    <>
      <NativeSelect
        id={fieldId('question')}
        label={t('segments.match')}
        data={(['all', 'any'] as const).map((value) => ({ value, label: t(`segments.matches.${value}`) }))}
        value={match}
        onChange={(event) => onChange({ match: event.currentTarget.value === 'any' ? 'any' : 'all' })}
      />
      {drafts.length > 0 && (
        <ol className={classes.criteria}>
          {drafts.map((draft, index) => (
            <li key={draft.key}>
              <CriterionFields
                networkId={networkId}
                draft={draft}
                number={index + 1}
                id={fieldId(`question.${index}`)}
                error={errors[`question.${index}`]}
                onChange={put}
                onRemove={() => onChange({ drafts: drafts.filter(({ key }) => key !== draft.key) })}
              />
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange({ drafts: [...drafts, newDraft(drafts)] })}
        >
          {t('segments.add')}
        </Button>
      </div>
    </>
  );
}
