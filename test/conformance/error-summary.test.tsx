import { ErrorSummary } from '../../src/platform/design/error-summary.tsx';
import { provesItself } from './fixtures.ts';
import { asNodes, content, list, string } from './options.ts';

provesItself('error-summary', {
  render: ({ heading, description, errorList }, { callBlock }) => (
    <ErrorSummary
      heading={content(heading)}
      description={callBlock ? asNodes(callBlock) : content(description)}
      errors={list(errorList).map((error) => ({ text: content(error), href: string(error.href) }))}
    />
  ),
  leftOut: [{ why: 'it always takes the focus', names: /auto-focus/ }],
});
