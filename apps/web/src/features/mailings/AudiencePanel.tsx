import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailingCheck } from '../../api/types';
import { Panel } from '../../components/Panel';
import type { BegunMail, MailSelection } from '../../mail-draft';
import { segmentsQuery } from '../segments/segments';
import { audienceNames, audienceOf, audiences } from './audience';
import classes from './AudiencePanel.module.css';

type Props = Readonly<{
  begun: BegunMail;
  selection: MailSelection;
  check: MailingCheck | undefined;
  onSelect: (selection: MailSelection) => void;
}>;

/** Who gets it, and who of those that were selected does not, with the cause. */
export function AudiencePanel({ begun, selection, check, onSelect }: Props) {
  const { t } = useTranslation();
  const isOwnChoice = audienceOf(begun.selection) === 'chosen';
  const segments = useQuery(segmentsQuery(begun.networkId)).data?.rows ?? [];
  // Not read yet, or deleted meanwhile: the check says that.
  const isUnread = selection.kind === 'segment' && !segments.some(({ id }) => id === selection.segmentId);
  const named = [
    ...(isUnread ? [{ value: audienceOf(selection), label: t('mailings.audience.segment') }] : []),
    ...(isOwnChoice ? [{ value: 'chosen', label: t(`mailings.audience.${begun.selection.kind}`) }] : []),
    ...(begun.eventId ? audienceNames.map((value) => ({ value, label: t(`mailings.audience.${value}`) })) : []),
  ];
  const choices = [
    ...named,
    ...(segments.length > 0
      ? [{ group: t('mailings.audience.segment'), items: segments.map(({ id, name }) => ({ value: id, label: name })) }]
      : []),
  ];
  const choose = (value: string): void => {
    const name = audienceNames.find((one) => one === value);
    if (name) onSelect(audiences[name]);
    else onSelect(value === 'chosen' ? begun.selection : { kind: 'segment', segmentId: value });
  };
  return (
    <Panel title={t('mailings.to')}>
      {choices.length > 1 || named.length === 0 ? (
        <NativeSelect
          aria-label={t('mailings.to')}
          data={choices}
          value={audienceOf(selection)}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      ) : (
        <p>{named[0]!.label}</p>
      )}
      {check && (
        <div role="status">
          <p className={classes.count}>{t('mailings.recipients', { count: check.recipients })}</p>
          {check.participants > 0 && check.participants < check.recipients && (
            <p>
              {t('mailings.bothKinds', { count: check.participants, contacts: check.recipients - check.participants })}
            </p>
          )}
        </div>
      )}
      {check && check.leftOut.length > 0 && (
        <details>
          <summary>{t('mailings.leftOut', { count: check.leftOut.length })}</summary>
          <ul className={classes.leftOut}>
            {check.leftOut.map(({ personId, name, cause }) => (
              <li key={personId}>{t('mailings.leftOutOne', { name, cause: t(`mailings.cause.${cause}`) })}</li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
