import { Button } from '@mantine/core';
import { IconCircleCheck, IconCloudUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../api/useProblemText';
import { Note } from '../../components/Note';
import { StickyBar } from '../../components/StickyBar';
import type { ProgrammeView } from './programme-editing';
import classes from './SaveMark.module.css';

/** That everything is saved, quietly: nobody is told of it, whoever looks sees it. */
export function SaveMark({ state }: Pick<ProgrammeView, 'state'>) {
  const { t } = useTranslation();
  const isSaved = state === 'saved';
  const Icon = isSaved ? IconCircleCheck : IconCloudUp;
  return (
    <p className={classes.mark} data-state={state}>
      <Icon size={18} aria-hidden />
      {t(isSaved ? 'programme.saved' : state === 'saving' ? 'programme.saving' : 'programme.unsaved')}
    </p>
  );
}

/** Why something is not saved, and what to do; in sight wherever somebody types. */
export function SaveTrouble({ view, onRetry }: Readonly<{ view: ProgrammeView; onRetry: () => void }>) {
  const { t } = useTranslation();
  const { ofProblem } = useProblemText();
  const { state, problem } = view;
  if (state === 'incomplete') return <Trouble tone="warning" text={t('programme.incomplete')} />;
  if (state !== 'failed' || problem === null) return null;
  const text = problem.isPassing ? t('programme.offline') : t('programme.refused', { why: ofProblem(problem) });
  return (
    <Trouble tone="error" text={text}>
      <Button size="xs" variant="default" onClick={onRetry}>
        {t('programme.retry')}
      </Button>
    </Trouble>
  );
}

type TroubleProps = Readonly<{ tone: 'warning' | 'error'; text: string; children?: ReactNode }>;

function Trouble({ tone, text, children }: TroubleProps) {
  return (
    <StickyBar>
      <div className={classes.trouble}>
        <Note tone={tone} actions={children}>
          <p>{text}</p>
        </Note>
      </div>
    </StickyBar>
  );
}
