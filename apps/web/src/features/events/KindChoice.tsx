import { useTranslation } from 'react-i18next';
import type { EventType } from '../../api/types';
import { day } from '../../i18n/format';
import type { Template } from './new-event';
import { presets } from './presets';
import classes from './KindChoice.module.css';

type Props = Readonly<{
  templates: readonly Template[];
  templateId: string | null;
  type: EventType;
  onKind: (type: EventType) => void;
  onTemplate: (template: Template) => void;
}>;

/** What the new gathering begins with: an earlier one, or what is usual for its kind. */
export function KindChoice({ templates, templateId, type, onKind, onTemplate }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {templates.length > 0 && (
        <fieldset>
          <legend className={classes.legend}>{t('events.copy.like')}</legend>
          <div className={classes.kinds}>
            {templates.map((template) => (
              <Kind
                key={template.id}
                title={template.title}
                hint={`${t(`events.type.${template.type}`)}, ${day(template.startsLocal)}`}
                isChosen={templateId === template.id}
                onChoose={() => onTemplate(template)}
              />
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend className={classes.legend}>{t(templates.length > 0 ? 'events.copy.orKind' : 'events.kind')}</legend>
        <div className={classes.kinds}>
          {presets.map((preset) => (
            <Kind
              key={preset.type}
              title={t(`events.type.${preset.type}`)}
              hint={t(`events.typeHint.${preset.type}`)}
              isChosen={templateId === null && type === preset.type}
              onChoose={() => onKind(preset.type)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

type KindProps = Readonly<{ title: string; hint: string; isChosen: boolean; onChoose: () => void }>;

function Kind({ title, hint, isChosen, onChoose }: KindProps) {
  return (
    <label className={classes.kind}>
      <input type="radio" name="beginning" checked={isChosen} onChange={onChoose} />
      <span>
        <strong>{title}</strong>
        <small>{hint}</small>
      </span>
    </label>
  );
}
