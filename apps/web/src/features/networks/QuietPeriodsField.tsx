import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NetworkView } from '../../api/types';
import { Row } from '../../components/forms/Form';
import { fieldId } from '../../components/forms/fields';
import { today } from '../../i18n/format';

type Period = NetworkView['quietPeriods'][number];
type Props = Readonly<{
  value: readonly Period[];
  error?: React.ReactNode;
  onChange: (periods: readonly Period[]) => void;
}>;

/** When the network rests: series leave these days out. */
export function QuietPeriodsField({ value, error, onChange }: Props) {
  const { t } = useTranslation();
  const change = (index: number, more: Partial<Period>): void =>
    onChange(value.map((period, at) => (at === index ? { ...period, ...more } : period)));
  return (
    <>
      {value.map((period, index) => (
        <div key={index} role="group" aria-label={t('networks.quiet.nth', { number: index + 1 })}>
          <Row>
            {(['from', 'to'] as const).map((side) => (
              <TextInput
                key={side}
                id={index === 0 && side === 'from' ? fieldId('quietPeriods') : undefined}
                type="date"
                label={t(`networks.quiet.${side}`)}
                value={period[side]}
                error={side === 'from' && index === 0 && error}
                onChange={({ currentTarget }) => change(index, { [side]: currentTarget.value })}
              />
            ))}
          </Row>
          <Checkbox
            mt="xs"
            label={t('networks.quiet.isYearly')}
            checked={period.isYearly}
            onChange={({ currentTarget: { checked } }) => change(index, { isYearly: checked })}
          />
          <Button
            mt="xs"
            variant="subtle"
            size="compact-sm"
            leftSection={<IconX size={16} aria-hidden />}
            aria-label={t('networks.quiet.remove', { number: index + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          id={value.length === 0 ? fieldId('quietPeriods') : undefined}
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...value, { from: today(), to: today(), isYearly: false }])}
        >
          {t('networks.quiet.add')}
        </Button>
      </div>
    </>
  );
}
