import { paths } from '../../paths.ts';
import { dayOf, type Moment, sayMoment } from '../../platform/clock.ts';
import { ButtonLink } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { Table } from '../../platform/design/table.tsx';
import { workbookType } from '../accept-file.ts';
import { checkEntry } from '../rules/check.ts';
import { FunctionsTable } from './functions-table.tsx';
import type { Loaded } from './load.ts';
import { sayReason } from './say-reason.ts';

type Where = { readonly organisation: string; readonly edition: string };
type Props = { readonly loaded: Loaded; readonly where: Where; readonly now: Moment };

/** Said where the newest file is not what is recorded: it was uploaded, and its difference not yet accepted. */
const NewerFile = ({ loaded: { versions, scopeVersions }, where }: Omit<Props, 'now'>) => {
  const [file] = versions;
  const used = scopeVersions.find((one) => one.fileVersion !== null)?.fileVersion ?? 0;
  // Of a file that cannot be read there is nothing to use.
  if (!file || file.version <= used || file.mediaType !== workbookType) return null;
  return (
    <InsetText>
      <p>
        The functions below are not taken from your current file.{' '}
        <a href={paths.essentialFunctionsFile.to({ ...where, version: String(file.version) })}>
          See what was read from it, and use it if you want
        </a>
      </p>
    </InsetText>
  );
};

const Ways = ({ where }: { readonly where: Where }) => (
  <ul className="nhsuk-list">
    <li>
      <a href={paths.essentialFunctionsDiagram.to(where)}>
        See functions, systems and suppliers as a diagram
      </a>
    </li>
    <li>
      <a href={paths.essentialFunctionsWorkbook.to(where)}>Download your functions (Excel workbook)</a>
    </li>
  </ul>
);

const Justification = ({ loaded: { recorded, canWrite }, where }: Omit<Props, 'now'>) => (
  <>
    <h2 className="nhsuk-heading-m">Justification of your scope</h2>
    <p className="app-lines">
      {recorded.scope.justification || 'Say why the scope as a whole is drawn as it is, based on risk.'}
    </p>
    {canWrite ? (
      <p>
        <a href={paths.scopeJustification.to(where)}>
          {recorded.scope.justification === '' ? 'Add a justification' : 'Change the justification'}
        </a>
      </p>
    ) : null}
  </>
);

const List = ({ loaded, where, now }: Props) => {
  const { entries } = loaded.recorded.scope;
  if (entries.length === 0)
    return <p>No functions are recorded yet. Upload the filled in template, or add your functions here.</p>;
  const faults = (entry: (typeof entries)[number]) => checkEntry(entry, dayOf(now)).length;
  return (
    <>
      <NewerFile loaded={loaded} where={where} />
      <FunctionsTable
        id="recorded"
        caption={entries.length === 1 ? '1 function' : `${entries.length} functions`}
        entries={entries}
        to={({ reference }) => paths.essentialFunction.to({ ...where, reference })}
        last={{ label: 'To check', cell: (entry) => faults(entry) || 'Nothing' }}
      />
    </>
  );
};

/** The functions as they are recorded now, and what can be done with them. */
export const RecordedFunctions = (props: Props) => (
  <>
    <h2 className="nhsuk-heading-m" id="functions">
      Your functions
    </h2>
    <List {...props} />
    {props.loaded.canWrite ? (
      <ButtonLink variant="secondary" href={paths.addFunction.to(props.where)}>
        Add a function
      </ButtonLink>
    ) : null}
    {props.loaded.recorded.version === 0 ? null : <Ways where={props.where} />}
    <Justification {...props} />
  </>
);

/** Every version of the recorded functions, still to be read (R28). */
export const RecordedVersions = ({
  scopeVersions,
  where,
}: Pick<Loaded, 'scopeVersions'> & { where: Where }) =>
  scopeVersions.length === 0 ? null : (
    <Table
      id="versions"
      caption="Versions of your functions"
      captionSize="m"
      head={[{ label: 'Version' }, { label: 'Recorded on' }, { label: 'Recorded by' }, { label: 'Reason' }]}
      firstCellIsHeader
      rows={scopeVersions.map((one) => [
        <a
          key="version"
          href={paths.essentialFunctionsVersion.to({ ...where, version: String(one.version) })}
        >
          Version {one.version}
        </a>,
        sayMoment(one.changedAt),
        one.changedBy,
        sayReason(one) + (one.fileVersion === null ? '' : ` (from file version ${one.fileVersion})`),
      ])}
    />
  );
