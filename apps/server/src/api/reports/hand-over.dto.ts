import { z } from 'zod';
import { agreeing } from '#libs/intake';
import { id, text, version } from '../../http/fields.js';
import { named } from '../networks/networks.dto.js';

export const receiversAnswer = z.array(named()).meta({ id: 'ReportReceivers' });

export const handOverBody = z
  .strictObject({
    version: version(),
    networkId: id(),
    /** Whoever the report names, or the one who told it where it names nobody. */
    agreed: z.enum(agreeing),
    evidence: text(500),
    sharesContact: z.boolean(),
    /** Its reporter reads it. */
    reason: text(1000),
  })
  .meta({ id: 'HandOverReport' });
export type HandOverBody = z.output<typeof handOverBody>;
