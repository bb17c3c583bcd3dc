import { z } from 'zod';
import {
  type Actor,
  readEmail,
  readMailbox,
  isLocalDay,
  isLocalTime,
  isStorable,
  isZone,
  type LocalDay,
  type LocalTime,
  singleLine,
} from '#libs/kernel';

// The pieces every .dto is built from. A refinement's message is the fault's code; pages translate it.

const storable = () => z.string().refine(isStorable, 'not-storable');

/** Who did something: an account of the team, the person with their link, the software itself, or somebody unknown. */
export const actorKind = z.enum(['account', 'person', 'system', 'public'] satisfies Actor['kind'][]);

/** A word of an address, as it is: a slug, a token. */
export const word = (max: number) => storable().max(max);

// Zero-width characters alone fill a field without anybody seeing it.
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line, trimmed, not empty. Line breaks and control characters become spaces: no header and no row can break. */
export const text = (max: number) =>
  storable()
    .overwrite(singleLine)
    .min(1, { error: 'required', abort: true })
    .refine((value) => VISIBLE.test(value), 'required')
    .max(max);

/** One line that may be empty. */
export const optionalText = (max: number) => storable().overwrite(singleLine).max(max);

/** Several lines that may be empty, with line feeds only. */
export const longText = (max: number) =>
  storable()
    .overwrite((value) => value.replace(/\r\n?/g, '\n').trim())
    .max(max);

/** A secret is taken as it is: no trimming. */
export const secretText = (max: number) => storable().min(1, 'required').max(max);

/**
 * One plain addr-spec in lower case, its domain in ASCII, taken out of whatever stands around it. What a mail server may
 * read as two addresses never gets in.
 */
export const email = () =>
  storable()
    .overwrite((value) => readEmail(value) ?? value)
    .superRefine((value, context) => {
      const read = readMailbox(value);
      if ('fault' in read) context.addIssue({ code: 'custom', message: read.fault });
    });

export const id = () => z.uuid('bad-format');

export const language = () => z.enum(['de', 'en']);

/** `2026-03-19T10:00` on the wall clock of the event's zone. */
export const localTime = () =>
  z
    .string()
    .max(16)
    .refine((value) => isLocalTime(value), 'not-a-time')
    .meta({ examples: ['2026-03-19T10:00'] }) as z.ZodType<LocalTime, LocalTime>;

/** `2026-03-19`. */
export const localDay = () =>
  z.iso.date({ error: 'not-a-day', abort: true }).refine(isLocalDay, 'out-of-years') as z.ZodType<LocalDay, LocalDay>;

/** An IANA zone. */
export const zone = () => z.string().max(64).refine(isZone, 'not-a-zone');

export const webAddress = () => z.url({ protocol: /^https?$/, error: 'not-a-web-address' }).max(500);

export const whole = (min: number, max: number) => z.int().min(min).max(max);

/** The version of a row as it was read (optimistic lock). The next one must fit into an integer, too. */
export const version = () => whole(1, 2_147_483_646);

/** A picture itself (PNG, JPEG or WebP), base64; what it really is, is found out by its owner. */
export const picture = (largest: number) => z.base64().max(Math.ceil(largest / 3) * 4);

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Any other file itself, base64. Its length is looked at first: it may be long. */
export const file = (largest: number) =>
  z
    .string()
    .max(Math.ceil(largest / 3) * 4, { abort: true })
    .refine((value) => value.length % 4 === 0 && BASE64.test(value), 'bad-format');

/** In answers: where a picture is, and how large. */
export const pictureAnswer = () => z.object({ sha256: z.string(), width: z.int(), height: z.int() });

/** In answers: an instant, ISO 8601 in UTC. */
export const instant = () => z.iso.datetime();

/** `?page=1&size=50` next to a list's own filters. */
export const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
};

/** What a search box sends. */
export const searchText = () => optionalText(200).optional();

/** In answers: `Page<T>`. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), total: z.int(), page: z.int(), size: z.int() });

/** `:id` and its like in a path. */
export const idParams = <Name extends string>(...names: Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, id()])) as Record<Name, ReturnType<typeof id>>);
