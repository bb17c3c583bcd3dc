import { Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Row } from '../../components/forms/Form';
import { criterionKinds, type Draft, ofKind } from './criteria';
import { CriterionValues } from './CriterionValues';

type Props = Readonly<{
  networkId: string;
  draft: Draft;
  /** Counted from 1, as people read it. */
  number: number;
  /** Of the field that a fault is about. */
  id: string;
  error: ReactNode;
  onChange: (draft: Draft) => void;
  onRemove: () => void;
}>;

/** One criterion: what it asks about, whether it is turned round, and its values. */
export function CriterionFields({ networkId, draft, number, id, error, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('segments.criterion', { number })}</legend>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconX size={16} aria-hidden />}
        aria-label={t('segments.removeCriterion', { number })}
        onClick={onRemove}
      >
        {t('common.remove')}
      </Button>
      <Row>
        <NativeSelect
          label={t('segments.kindLabel')}
          data={criterionKinds.map((value) => ({ value, label: t(`segments.kind.${value}`) }))}
          value={draft.kind}
          onChange={(event) => {
            const kind = criterionKinds.find((one) => one === event.currentTarget.value);
            if (kind) onChange(ofKind(draft, kind));
          }}
        />
        <NativeSelect
          label={t('segments.notLabel')}
          data={[
            { value: 'is', label: t('segments.is') },
            { value: 'not', label: t('segments.not') },
          ]}
          value={draft.not ? 'not' : 'is'}
          onChange={(event) => onChange({ ...draft, not: event.currentTarget.value === 'not' })}
        />
      </Row>
      <CriterionValues networkId={networkId} draft={draft} id={id} error={error} onChange={onChange} />
    </fieldset>
  );
}
