import type { RoomScreen } from '#libs/attendance';
import { type Language, toLocal } from '#libs/kernel';
import { Code } from '../components/Code.js';
import { Layout } from '../components/Layout.js';
import { useMoment } from '../components/today.js';
import { typedIn } from '../components/typed.js';
import { When } from '../components/When.js';

const texts = {
  de: {
    title: 'Sind Sie da?',
    lead: 'Scannen Sie den QR-Code, oder tragen Sie die Ziffern auf Ihrer Seite zum Termin ein. Sie wechseln alle 30 Sekunden.',
    qr: 'QR-Code zum Eintragen der Anwesenheit',
    desk: 'Ohne Telefon oder ohne Anmeldung: bitte am Einlass melden.',
    early: (opens: string) => `Eintragen kann man sich ab ${opens}. Diese Seite zeigt die Ziffern dann von selbst.`,
    over: 'Der Termin ist vorbei. Schön, dass Sie da waren!',
    'called-off': 'Dieser Termin findet nicht statt.',
  },
  en: {
    title: 'Are you here?',
    lead: 'Scan the QR code, or type the digits on your page of the event. They change every 30 seconds.',
    qr: 'QR code to confirm that you are here',
    desk: 'Without a phone or a registration: please go to the desk.',
    early: (opens: string) => `You can check in from ${opens}. This page shows the digits by itself then.`,
    over: 'The event is over. It was good to have you with us!',
    'called-off': 'This event does not take place.',
  },
} as const;

type Props = Readonly<{ screen: RoomScreen; path: string; baseUrl: string; language: Language }>;

/** For the wall of the room: the digits of this half minute, and the way to the page where they are typed. */
export function RoomPage({ screen: { event, use, code, opensAt }, path, baseUrl, language }: Props) {
  const t = texts[language];
  const address = `${baseUrl}/m/e/${event.slug}/anwesend`;
  return (
    <Layout language={language} title={t.title} network={event} path={path} isUnlisted isWide>
      <div className={code === null ? undefined : 'slide'}>
        <div>
          <p className="kicker" lang={typedIn(language)}>
            {event.title}
          </p>
          <p className="kicker">
            <When event={event} language={language} />
          </p>
          <h1>{t.title}</h1>
          {code === null ? (
            <Pause {...{ event, use, opensAt, language }} />
          ) : (
            <>
              <p className="turning">
                {code.slice(0, 3)} {code.slice(3)}
              </p>
              <p className="lead">{t.lead}</p>
              <p>{t.desk}</p>
            </>
          )}
        </div>
        {code === null ? null : (
          <div>
            <div className="code">
              <Code text={`${address}?code=${code}`} label={t.qr} />
            </div>
            <p>{address.replace(/^https?:\/\//, '')}</p>
          </div>
        )}
      </div>
    </Layout>
  );
}

type PauseProps = Pick<RoomScreen, 'event' | 'use' | 'opensAt'> & Readonly<{ language: Language }>;

function Pause({ event, use, opensAt, language }: PauseProps) {
  const t = texts[language];
  const moment = useMoment(language);
  const opens = moment(toLocal(opensAt, event.zone));
  return <p className="lead">{use === 'early' ? t.early(opens) : use === 'over' ? t.over : t['called-off']}</p>;
}
