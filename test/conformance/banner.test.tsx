import { Banner } from '../../src/platform/design/banner.tsx';
import { type Options, provesItself } from './fixtures.ts';
import { asNodes, content, string } from './options.ts';

/** Text alone is the heading of its banner, text under a heading is body text. */
const inside = ({ text, html, heading }: Options) =>
  html || !text ? (
    content({ html })
  ) : (
    <p className={heading ? 'nhsuk-body' : 'nhsuk-notification-banner__heading'}>{content({ text })}</p>
  );

provesItself('notification-banner', {
  render: (context, { callBlock }) => (
    <Banner
      title={string(content(context.title))}
      heading={content(context.heading)}
      success={context.variant === 'success'}
    >
      {callBlock ? asNodes(callBlock) : inside(context)}
    </Banner>
  ),
  leftOut: [
    { why: 'focus and role follow from what the banner is', names: /auto-focus|tabindex|role=alert/ },
    { why: 'its heading is a heading', names: /paragraph with heading class/ },
  ],
});
