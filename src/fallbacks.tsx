import { paths } from './paths.ts';
import type { Fallbacks } from './platform/pages/frame.ts';

/** The pages for what is not there, not allowed, or broken. */
export const fallbacks: Fallbacks = {
  notFound: () => ({
    title: 'Page not found',
    main: (
      <>
        <h1 className="nhsuk-heading-l">Page not found</h1>
        <p>
          If you typed the address, check that it is correct. If you pasted it, check that you copied all of
          it.
        </p>
        <p>
          You can go to the <a href={paths.start.to()}>start page</a>, or{' '}
          <a href={paths.contact.to()}>contact us</a> if you need help.
        </p>
      </>
    ),
  }),
  forbidden: (roles, administrators) => ({
    title: 'You do not have the role for this page',
    main: (
      <>
        <h1 className="nhsuk-heading-l">You do not have the role for this page</h1>
        <p>
          {roles.length === 0
            ? 'This page is not for people of the organisation.'
            : `This page is for the role ${roles.join(' or ')} of this organisation.`}
        </p>
        {roles.length > 0 && administrators.length > 0 ? (
          <>
            <p>An administrator of your organisation can give you that role:</p>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {administrators.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </>
        ) : null}
        <p>
          <a href={paths.selectOrganisation.to()}>Go to your organisation</a>
        </p>
      </>
    ),
  }),
  broken: (reference) => ({
    title: 'Sorry, there is a problem with the service',
    main: (
      <>
        <h1 className="nhsuk-heading-l">Sorry, there is a problem with the service</h1>
        <p>Nothing was changed. Try again in a few minutes.</p>
        <p>
          If it happens again, <a href={paths.contact.to()}>contact us</a> and give the reference {reference}.
        </p>
      </>
    ),
  }),
  crossOrigin: () => ({
    title: 'This form did not come from this service',
    main: (
      <>
        <h1 className="nhsuk-heading-l">This form did not come from this service</h1>
        <p>
          For your safety nothing was changed. Open the page again from this service and send the form from
          there.
        </p>
        <p>
          <a href={paths.start.to()}>Go to the start page</a>
        </p>
      </>
    ),
  }),
};
