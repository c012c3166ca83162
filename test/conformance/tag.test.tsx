import { Tag, type TagColour } from '../../src/platform/design/tag.tsx';
import { type Options, provesItself } from './fixtures.ts';
import { asNodes, content, string } from './options.ts';

/** A colour may be an option, or stand among the classes and then wins. */
const colourOf = ({ colour, classes }: Options) =>
  /nhsuk-tag--(\S+)/.exec(string(classes) ?? '')?.[1] ?? (colour === false ? 'no-colour' : colour);

provesItself('tag', {
  render: (context, { callBlock }) => (
    <Tag colour={colourOf(context) as TagColour | undefined} border={context.border !== false}>
      {callBlock ? asNodes(callBlock) : content(context)}
    </Tag>
  ),
});
