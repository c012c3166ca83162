import type { View } from './page.ts';

const title = 'Too many documents are being made';

/** For a download that would have to wait too long. */
export const tooBusy: View = {
  title,
  main: (
    <>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        Many people are downloading documents. Nothing was changed. Go back in your browser, and try again in
        a few minutes.
      </p>
    </>
  ),
};
