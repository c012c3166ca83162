import { NotificationBanner } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export type BannerProps = {
  /** Differs when a page has two banners. */
  id?: string;
  /** The bar's words: "Important", or "Success" after something was done. */
  title?: string;
  heading?: ReactNode;
  success?: boolean;
  children?: ReactNode;
};

/** News about this page. `success` is read out and takes the focus, once, after something was done. */
export const Banner = ({ id, title, heading, success, children }: BannerProps) => (
  <NotificationBanner success={success} titleId={id && `${id}-title`} title={title}>
    {heading ? <NotificationBanner.Heading>{heading}</NotificationBanner.Heading> : null}
    {children}
  </NotificationBanner>
);
