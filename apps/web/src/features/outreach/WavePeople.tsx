import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wave } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { Loaded } from '../../components/Loaded';
import { Mark } from '../../components/Mark';
import { Pager } from '../../components/Pager';
import { ListRow, Rows } from '../../components/Rows';
import { count, instant } from '../../i18n/format';
import { useSentence } from '../segments/useSentence';
import { answerTones } from './answers';
import { PANEL_ROWS, wavePeopleQuery } from './invitations';

type Props = Readonly<{ eventId: string; wave: Wave; onClose: () => void }>;

/** Everybody of a wave: the answer, and until there is one what became of the mail. */
export function WavePeople({ eventId, wave, onClose }: Props) {
  const { t } = useTranslation();
  const read = useSentence();
  const [page, setPage] = useState(1);
  const query = useQuery(wavePeopleQuery(eventId, wave.id, page));
  const title = t('outreach.wave', { count: wave.invited, number: count(wave.invited) });
  return (
    <Dialog title={title} shape="side" onClose={onClose}>
      {wave.audience.segments.length > 0 && (
        <ul>
          {wave.audience.segments.map(({ id, name, sentence }) => (
            <li key={id}>
              <strong>{name}</strong>: {read(sentence)}
            </li>
          ))}
        </ul>
      )}
      <Loaded query={query} lines={8}>
        {({ rows, total }) => (
          <>
            <Rows>
              {rows.map((person) => (
                <ListRow
                  key={person.invitationId}
                  title={
                    <Link to="/personen/$personId" params={{ personId: person.personId }}>
                      {`${person.firstName} ${person.lastName}`}
                    </Link>
                  }
                  text={[person.organisationName, person.email].filter(Boolean).join(' · ')}
                  note={
                    person.answeredAt
                      ? t('outreach.answeredAt', { at: instant(person.answeredAt) })
                      : person.mail && (
                          <Link to="/postausgang/$mailId" params={{ mailId: person.mail.id }}>
                            {t('outreach.mailStatus', { status: t(`mails.status.${person.mail.status}`) })}
                          </Link>
                        )
                  }
                  aside={<Mark tone={answerTones[person.state]}>{t(`outreach.state.${person.state}`)}</Mark>}
                />
              ))}
            </Rows>
            <Pager page={page} size={PANEL_ROWS} total={total} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}
