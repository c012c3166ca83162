import { Header } from '../../src/platform/design/header.tsx';
import { provesItself } from './fixtures.ts';
import { list, options, string } from './options.ts';

provesItself('header', {
  render: ({ service, account, navigation }) => {
    const [person] = list(options(account).items).filter((item) => item.icon);
    const logOut = list(options(account).items).find((item) => item.action);
    return (
      <Header
        service={string(options(service).text)}
        home={string(options(service).href) ?? ''}
        person={person && { name: string(person.text) ?? '', href: string(person.href) }}
        logOut={string(logOut?.action)}
        navigation={list(options(navigation).items).map((item) => ({
          href: string(item.href) ?? '',
          label: string(item.text) ?? '',
          current: item.current ? 'page' : item.active ? 'part' : undefined,
        }))}
      />
    );
  },
  // Ours has no search.
  expected: (html) => html.replace(/<search[\s\S]*<\/search>/, ''),
  leftOut: [
    { why: 'always blue', names: /\(2\)$|white/ },
    {
      why: 'the service has a name, and logo and name are one link',
      names:
        /logo$|^with (account|navigation(?! \(overflow\)$)|organisation|search)|^with service name( \(linked\)| as separate link|$)|linked and long|logo, empty/,
    },
    { why: 'not inline', names: /inline/ },
    { why: 'no link between organisation and Log out', names: /complex/ },
  ],
});
