import { SkipLink as Library } from 'nhsuk-react-components';

/** First on every page, to `<main id="maincontent">`. */
export const SkipLink = () => <Library href="#maincontent">Skip to main content</Library>;
