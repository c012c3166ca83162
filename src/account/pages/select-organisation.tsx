import { homeOf } from '../../organisation/home-of.ts';
import { permissionTable } from '../../organisation/rules/permission.ts';
import { sayRole } from '../../organisation/rules/role.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../platform/design/card.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import type { House } from '../../platform/house.ts';
import type { Who } from '../../platform/pages/gate.ts';
import { leadTo, page } from '../../platform/pages/page.ts';

type Place = { readonly name: string; readonly roles: readonly string[]; readonly to: string };

/** Each audit that a person is let in to. */
const auditsOf = ({ grants }: Who): Place[] =>
  grants.flatMap(({ role, organisation, organisationName, edition }) =>
    role === 'auditor' && organisation !== null && typeof edition === 'string'
      ? {
          name: organisationName ?? organisation,
          roles: [`${sayRole(role)} ${edition}`],
          to: paths.audit.to({ organisation, edition }),
        }
      : [],
  );

/** Where a person's roles lead: each organisation once, and the national view for roles outside any. */
function placesOf(house: House, who: Who): Place[] {
  const theirs = who.grants.filter((grant) => grant.role !== 'auditor');
  const codes = [...new Set(theirs.flatMap((grant) => grant.organisation ?? []))];
  const own: Place[] = codes.map((organisation) => {
    const grants = theirs.filter((grant) => grant.organisation === organisation);
    return {
      name: grants[0]?.organisationName ?? organisation,
      roles: grants.map((grant) => sayRole(grant.role)),
      to: homeOf(who, organisation),
    };
  });
  own.push(...auditsOf(who));
  const wider = who.grants.filter((grant) => grant.organisation === null);
  const edition = house.packs.editions[0]?.edition.id;
  if (wider.length === 0 || edition === undefined) return own;
  const roles = [...new Set(wider.map((grant) => sayRole(grant.role)))];
  const plans = wider.filter(({ role }) => permissionTable['see-plan-desk'][role] !== undefined);
  const seen = wider.filter(({ role }) => permissionTable['see-national-view'][role] !== undefined);
  // Who decides on plans without the national view begins where the plans wait.
  if (seen.length === 0 && plans.length > 0)
    return [...own, { name: 'Improvement plans', roles, to: paths.plansDesk.to({ edition }) }];
  return [...own, { name: 'National view', roles, to: paths.national.to({ edition }) }];
}

const Nowhere = () => (
  <>
    <PageTitle>You have no organisation yet</PageTitle>
    <p>
      Ask an administrator of your organisation to invite you, or{' '}
      <a href={paths.contact.to()}>contact support</a> if you do not know who that is.
    </p>
  </>
);

const Choice = ({ places }: { places: readonly Place[] }) => (
  <>
    <PageTitle>Select organisation</PageTitle>
    {places.map((place) => (
      <Card
        key={place.to}
        heading={place.name}
        headingSize="m"
        href={place.to}
        clickable
        description={`Your role: ${place.roles.join(', ')}`}
      />
    ))}
  </>
);

export const selectOrganisationPage = page({
  at: paths.selectOrganisation,
  allow: 'logged-in',
  load: async ({ house, who }) => {
    const places = placesOf(house, who);
    const [only] = places;
    return only && places.length === 1 ? leadTo(only.to) : { places };
  },
  view: ({ loaded: { places } }) => ({
    title: places.length === 0 ? 'You have no organisation yet' : 'Select organisation',
    main: places.length === 0 ? <Nowhere /> : <Choice places={places} />,
  }),
});
