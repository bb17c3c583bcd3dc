import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationAnswer } from '../../api/types';
import { FilterSelect } from '../../components/FilterSelect';
import { Filters } from '../../components/Filters';
import { Loaded } from '../../components/Loaded';
import { Mark } from '../../components/Mark';
import { Pager } from '../../components/Pager';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { SearchField } from '../../components/SearchField';
import { count, instant } from '../../i18n/format';
import { answersQuery, answerTones } from './answers';
import { EnterAnswerDialog } from './EnterAnswerDialog';
import { PANEL_ROWS } from './invitations';

type State = InvitationAnswer['state'];
const states: readonly State[] = ['sent', 'accepted', 'declined_interested', 'declined', 'no_response', 'bounced'];

type Props = Readonly<{ eventId: string; modes: readonly ('on_site' | 'online')[]; mayEnter: boolean }>;

/** Everybody invited with their answer; whoever rang up is entered here. */
export function AnswersPanel({ eventId, modes, mayEnter }: Props) {
  const { t } = useTranslation();
  const [{ state, text, page }, setFilter] = useState<{ state?: State; text?: string; page: number }>({ page: 1 });
  const [entering, setEntering] = useState<InvitationAnswer | null>(null);
  const query = useQuery(answersQuery(eventId, { state, text, page }));
  const counts = query.data?.counts;
  if (!counts) return null;
  if (states.every((one) => !counts[one])) {
    return (
      <Panel title={t('outreach.answerList')}>
        <p>{t('outreach.noAnswers')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('outreach.answerList')} lead={t('outreach.answerListLead')}>
      <Filters
        active={state === undefined ? 0 : 1}
        search={
          <SearchField
            label={t('outreach.search')}
            value={text ?? ''}
            onSearch={(typed) => setFilter({ state, text: typed || undefined, page: 1 })}
          />
        }
      >
        <FilterSelect
          label={t('outreach.answerState')}
          all={t('outreach.everyAnswer')}
          value={state}
          choices={states
            .filter((one) => counts[one])
            .map((value) => ({ value, label: `${t(`outreach.state.${value}`)} (${count(counts[value] ?? 0)})` }))}
          onChange={(value) => setFilter({ state: states.find((one) => one === value), text, page: 1 })}
        />
      </Filters>
      <Loaded query={query} lines={6}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p>{t('common.nothingFound')}</p>
          ) : (
            <>
              <Rows>
                {rows.map((answer) => (
                  <AnswerLine
                    key={answer.invitationId}
                    answer={answer}
                    onEnter={mayEnter ? () => setEntering(answer) : null}
                  />
                ))}
              </Rows>
              <Pager
                page={page}
                size={PANEL_ROWS}
                total={total}
                onPage={(next) => setFilter({ state, text, page: next })}
              />
            </>
          )
        }
      </Loaded>
      {entering && (
        <EnterAnswerDialog eventId={eventId} answer={entering} modes={modes} onClose={() => setEntering(null)} />
      )}
    </Panel>
  );
}

type LineProps = Readonly<{ answer: InvitationAnswer; onEnter: (() => void) | null }>;

function AnswerLine({ answer, onEnter }: LineProps) {
  const { t } = useTranslation();
  const { personId, firstName, lastName, organisationName, state, answeredAt, registration } = answer;
  const name = `${firstName} ${lastName}`.trim();
  const note = [
    answeredAt && t('outreach.answeredAt', { at: instant(answeredAt) }),
    registration && t(`registrations.status.${registration}`),
  ];
  return (
    <ListRow
      title={
        <Link to="/personen/$personId" params={{ personId }}>
          {name}
        </Link>
      }
      text={organisationName}
      note={note.filter(Boolean).join(' · ')}
      aside={
        <>
          <Mark tone={answerTones[state]}>{t(`outreach.state.${state}`)}</Mark>
          {onEnter && state !== 'no_response' && (
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('outreach.enterAnswerName', { name })}
              aria-haspopup="dialog"
              onClick={onEnter}
            >
              {t('outreach.enterAnswer')}
            </Button>
          )}
        </>
      }
    />
  );
}
