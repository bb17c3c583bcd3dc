import type { TFunction } from 'i18next';
import { moment, shortDay } from '../../i18n/format';
import { fieldId } from './fields';

/** The words beside a field, as they stand on the page; empty when there are none. */
export const labelOf = (name: string): string =>
  document.querySelector(`label[for="${CSS.escape(fieldId(name))}"]`)?.firstChild?.textContent?.trim() ?? '';

/** A value as the field on the page says it. */
export function valueInWords(name: string, value: unknown, t: TFunction): string {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  const text = textOf(value);
  if (text === '') return t('common.none');
  const field = document.getElementById(fieldId(name));
  if (field instanceof HTMLSelectElement) {
    return [...field.options].find((option) => option.value === text)?.text ?? text;
  }
  const type = field instanceof HTMLInputElement ? field.type : '';
  // The last day of a gathering is kept as its distance from the first.
  if (type === 'date') return typeof value === 'number' ? t('common.daysLater', { count: value }) : shortDay(text);
  return type === 'datetime-local' ? moment(text) : text;
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return 'name' in value ? String(value.name) : JSON.stringify(value);
  return value === null || value === undefined ? '' : String(value);
}
