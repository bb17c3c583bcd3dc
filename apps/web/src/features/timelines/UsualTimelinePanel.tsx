import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UsualTimeline } from '../../api/types';
import { Mark } from '../../components/Mark';
import { Note } from '../../components/Note';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { longDay } from '../../i18n/format';
import { AdoptDialog, ResetDialog } from './UsualDialogs';
import { distanceOf, type Owner, usualPreviewQuery } from './usual';
import { useTimingWords } from './useTimingWords';
import { UsualStepDialog } from './UsualStepDialog';
import classes from './timelines.module.css';

type Kind = UsualTimeline['steps'][number]['kind'];
type Props = Readonly<{ owner: Owner; usual: UsualTimeline; mayWrite: boolean }>;

/** Every mail with its distance and the day that would be; a press on one changes it. */
export function UsualTimelinePanel({ owner, usual, mayWrite }: Props) {
  const { t } = useTranslation();
  const words = useTimingWords();
  const [open, setOpen] = useState<Kind | 'reset' | 'adopt' | null>(null);
  const preview = useQuery(usualPreviewQuery(owner, usual.steps.map(distanceOf))).data;
  const close = (): void => setOpen(null);
  const step = usual.steps.find(({ kind }) => kind === open);
  const example = preview?.example;
  const lead = example && { title: example.title ?? '', day: longDay(example.startsLocal) };
  return (
    <Panel
      title={t(usual.isOwn ? 'timelines.own' : 'timelines.usual')}
      lead={lead && t(lead.title === '' ? 'timelines.exampleInvented' : 'timelines.example', lead)}
    >
      {mayWrite && usual.differing > 0 && (
        <Note
          tone="info"
          actions={
            <Button variant="default" onClick={() => setOpen('adopt')}>
              {t('timelines.adopt', { count: usual.differing })}
            </Button>
          }
        >
          <p>{t('timelines.differing', { count: usual.differing })}</p>
        </Note>
      )}
      <Rows>
        {usual.steps.map((one) => {
          const due = preview?.steps.find(({ kind }) => kind === one.kind);
          const name = t(`timeline.kind.${one.kind}`);
          return (
            <ListRow
              key={one.kind}
              title={
                mayWrite ? (
                  <button type="button" aria-haspopup="dialog" onClick={() => setOpen(one.kind)}>
                    {name}
                  </button>
                ) : (
                  name
                )
              }
              text={one.isOn && words.distance(one)}
              note={one.isOn && due && example && words.due(due, example).join(' · ')}
              aside={<Mark tone={one.isOn ? 'ok' : 'quiet'}>{t(one.isOn ? 'timelines.isOn' : 'timelines.isOff')}</Mark>}
            />
          );
        })}
      </Rows>
      {mayWrite && usual.isOwn && (
        <div className={classes.below}>
          <Button variant="default" onClick={() => setOpen('reset')}>
            {t('timelines.reset')}
          </Button>
        </div>
      )}
      {step && <UsualStepDialog key={step.kind} {...{ owner, usual, step }} onClose={close} />}
      {open === 'reset' && <ResetDialog {...{ owner, usual }} onClose={close} />}
      {open === 'adopt' && <AdoptDialog {...{ owner, usual }} onClose={close} />}
    </Panel>
  );
}
