import { judge } from '../../organisation/rules/permission.ts';
import { paths } from '../../paths.ts';
import type { Who } from '../../platform/pages/gate.ts';
import type { Place } from '../rules/request.ts';

type Props = {
  readonly who: Who;
  readonly organisation: string;
  readonly place: Place;
  /** Which one it is, as people call it. */
  readonly at: string;
  /** The item on whose page it stands. */
  readonly evidence?: string;
};

/** The way to ask for something to be removed, from where it stands: for administrators (R37). */
export const AskRemovalLink = ({ who, organisation, place, at, evidence }: Props) =>
  judge(who, 'ask-removal', { organisation, region: null }) === 'granted' ? (
    <p className="app-no-print">
      Is there something here that must not be kept, such as information about patients?{' '}
      <a
        href={paths.askRemoval.to(
          { organisation },
          { place, at, ...(evidence === undefined ? {} : { evidence }) },
        )}
      >
        Ask for something to be removed
      </a>
    </p>
  ) : null;
