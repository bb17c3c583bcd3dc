import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { longDay, today } from '../../i18n/format';
import { useAccount } from '../session/session';
import { useTodayParts } from './parts';
import { WorkPanel } from './WorkPanel';

/** What an organiser wants to know in the morning: what waits first, then what features have to say. */
export function TodayPage() {
  const { t } = useTranslation();
  const account = useAccount();
  const { actions, main, rail } = useTodayParts();
  return (
    <Page
      title={t('today.greeting', { name: account.displayName })}
      lead={longDay(today())}
      actions={actions.map((Action, index) => (
        <Action key={index} />
      ))}
      shape="grid"
      rail={rail.map((Card, index) => (
        <Card key={index} />
      ))}
    >
      <WorkPanel />
      {main.map((Card, index) => (
        <Card key={index} />
      ))}
    </Page>
  );
}
