import { type Context, change } from '../platform/change/change.ts';
import type { Outcome } from '../platform/change/decision.ts';
import { aboutRequest } from './rules/request.ts';
import './events.ts';

/** Puts on record who of the national team reads the words of a request: in the organisation's history, each time. */
export const putReadingOnRecord = (
  context: Context,
  { organisation, request }: { readonly organisation: string; readonly request: string },
): Promise<Outcome<never>> =>
  change(context, 'decide-removals', organisation, async () => ({
    events: [
      {
        type: 'removal-words-read',
        organisation,
        about: aboutRequest(request),
        payload: { id: request },
      },
    ],
  }));
