import type { View } from './page.ts';

/** For a form that could not even be read: larger than any of ours, or none at all. */
export const notTaken = (status: number): View => {
  const title = status === 413 ? 'What you sent is too large' : 'This form could not be read';
  return {
    title,
    main: (
      <>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>
          Nothing was changed. Go back in your browser: what you typed should still be there.{' '}
          {status === 413
            ? 'Shorten it, or attach a document instead.'
            : 'Send it again from the page of this service.'}
        </p>
      </>
    ),
  };
};
