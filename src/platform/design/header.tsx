import { Header as Library } from 'nhsuk-react-components';
import { Navigation, type NavigationItem } from './navigation.tsx';

export type HeaderProps = {
  service?: string;
  /** Where the service's name leads. */
  home: string;
  person?: { name: string; href?: string };
  organisation?: { name: string; href?: string };
  /** Where the person's own work in that organisation is listed. */
  work?: string;
  /** `logOut` is posted to, `logIn` is a link. */
  logOut?: string;
  logIn?: string;
  navigation?: readonly NavigationItem[];
};

const AccountItem = ({ name, href, icon }: { name: string; href?: string; icon?: boolean }) =>
  href ? (
    <Library.AccountItem href={href} icon={icon}>
      {name}
    </Library.AccountItem>
  ) : (
    <Library.AccountItem icon={icon}>{name}</Library.AccountItem>
  );

/** The blue header: logo, service, who is logged in and for whom, Log out. */
export const Header = ({
  service = 'Data Security and Protection Toolkit',
  home,
  person,
  organisation,
  work,
  logOut,
  logIn,
  navigation = [],
}: HeaderProps) => (
  <Library service={{ text: service, href: home }}>
    {person || organisation || logOut || logIn ? (
      <Library.Account>
        {person ? <AccountItem {...person} icon /> : null}
        {organisation ? <AccountItem {...organisation} /> : null}
        {work ? <Library.AccountItem href={work}>My work</Library.AccountItem> : null}
        {logOut ? (
          <Library.AccountItem formProps={{ action: logOut, method: 'post' }}>Log out</Library.AccountItem>
        ) : null}
        {logIn ? <Library.AccountItem href={logIn}>Log in</Library.AccountItem> : null}
      </Library.Account>
    ) : null}
    {navigation.length ? <Navigation items={navigation} /> : null}
  </Library>
);
