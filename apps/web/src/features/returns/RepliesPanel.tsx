import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TODAY_KEY } from '../../api/keys';
import type { CalendarReply } from '../../api/types';
import { useAction } from '../../api/useAction';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { ListRow, Rows } from '../../components/Rows';
import { instant } from '../../i18n/format';
import { PersonLink } from '../contacts/links';
import { useMay, useNetwork } from '../session/useNetwork';
import { calendarRepliesQuery, closeReply, RETURNS_KEY } from './returns';

/** Answers of calendars that changed nothing, each with what kept it from that. */
export function RepliesPanel() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const query = useQuery(calendarRepliesQuery(networkId));
  const tick = useAction(closeReply, { changes: [RETURNS_KEY, TODAY_KEY] });
  return (
    <Panel title={t('returns.replies')} lead={t('returns.repliesLead')} flush>
      {tick.problem && <ProblemNote problem={tick.problem} />}
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t('returns.noReplies')} />
          ) : (
            <Rows>
              {rows.map((reply) => (
                <ReplyRow key={reply.id} reply={reply} onTick={() => tick.run({ calendarReplyId: reply.id })} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Panel>
  );
}

function ReplyRow({ reply, onTick }: Readonly<{ reply: CalendarReply; onTick: () => void }>) {
  const { t } = useTranslation();
  const mayWrite = useMay('registration:write');
  const { person, attendee, sender, participation, cause, event, series, answeredAt } = reply;
  return (
    <ListRow
      title={person ? <PersonLink to={person} /> : attendee}
      text={t('returns.answered', { answer: t(`returns.participation.${participation}`), at: instant(answeredAt) })}
      note={
        <>
          {t(`returns.cause.${cause}`, { attendee, sender })}{' '}
          {event && (
            <Link to="/e/$eventId/teilnehmende" params={{ eventId: event.id }}>
              {event.name}
            </Link>
          )}
          {series && (
            <Link to="/reihen/$seriesId" params={{ seriesId: series.id }}>
              {series.name}
            </Link>
          )}
        </>
      }
      aside={
        mayWrite && (
          <Button variant="default" size="xs" onClick={onTick}>
            {t('returns.tick')}
          </Button>
        )
      }
    />
  );
}
