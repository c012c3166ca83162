import type { ReactNode } from 'react';
import type { HeadingLevel } from './field.tsx';

/** Its children in a heading of that level, or bare without one. */
export const TitledBy = (props: {
  level?: HeadingLevel;
  className?: string;
  id?: string;
  children: ReactNode;
}) => {
  if (!props.level) return props.children;
  const Heading = `h${props.level}` as const;
  return (
    <Heading className={props.className} id={props.id}>
      {props.children}
    </Heading>
  );
};
